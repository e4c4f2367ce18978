import { describe, expect, test } from 'vitest'
import type { Given, Rating, Score } from '../events/event'
import type { FormName } from '../items/bank'
import { ratingFor, type Rated } from './rating'

const states = ['new', 'learning', 'review', 'relearning'] as const
const forms: readonly FormName[] = ['flashcard', 'choice', 'typed', 'cloze', 'date', 'number', 'trueFalse']
const rate = (result: Score['result'], given: Partial<Rated> = {}): Rating =>
  ratingFor({ form: 'typed', score: { result }, tries: 1, hint: false, cardState: 'review', given: [], ...given })

describe('a rating', () => {
  test.each(['knownOther', 'unknown', 'dontKnow', 'almost'] as const)('%s is Again whatever else', (result) => {
    for (const form of forms) for (const cardState of states) for (const tries of [1, 2]) for (const hint of [false, true]) expect(rate(result, { form, cardState, tries, hint })).toBe('Again')
  })
  test('partly right is Hard whatever else', () => {
    for (const form of forms) for (const cardState of states) for (const tries of [1, 2]) for (const hint of [false, true]) expect(rate('partial', { form, cardState, tries, hint })).toBe('Hard')
  })
  test.each(['exact', 'spelling', 'wrongForm'] as const)('%s at once and unaided is Good', (result) => {
    for (const form of ['typed', 'cloze', 'date', 'number'] as const) for (const cardState of states) expect(rate(result, { form, cardState })).toBe('Good')
  })
  test.each(['exact', 'spelling', 'wrongForm'] as const)('%s after a hint or on the second try is Hard', (result) => {
    for (const form of forms) for (const cardState of states) expect([rate(result, { form, cardState, hint: true }), rate(result, { form, cardState, tries: 2 })]).toEqual(['Hard', 'Hard'])
  })
  test.each(['choice', 'trueFalse'] as const)('%s recognised is weak evidence in review, and only there', (form) => {
    expect(states.map((cardState) => rate('exact', { form, cardState }))).toEqual(['Good', 'Good', 'Hard', 'Good'])
  })
  test.each(['Again', 'Hard', 'Good', 'Easy'] as const)('a flashcard is the learner’s own word: %s', (rating) => {
    const given: Given[] = [{ as: 'self', rating }]
    for (const cardState of states) for (const hint of [false, true]) expect(rate('self', { form: 'flashcard', cardState, hint, given })).toBe(rating)
  })
  test('a flashcard without a word is Again', () => expect(rate('self', { form: 'flashcard', given: [{ as: 'dontKnow' }] })).toBe('Again'))
})
