import { describe, expect, test } from 'vitest'
import { answered, madeOf, type Told } from '../../testing/answer-log'
import { buildItem, buildNumberItem } from '../../testing/bank-builder'
import type { Given, Rating, Review, Score } from '../events/event'
import type { Item } from '../items/bank'
import { answerWords } from './answer-words'

const item = buildItem('a', { forms: { flashcard: { stem: 'a?' }, trueFalse: { before: 'It was ', after: '.', claims: [{ words: 'the key', option: null }, { words: 'another', option: 'o1' }] } } })
const right: Score = { result: 'exact' }
const wrong: Score = { result: 'unknown' }

function wordsOf(form: Told['form'], given: readonly Given[], score: Score, { rating = 'Again', isRecalled = rating !== 'Again', copies = [item] }: { readonly rating?: Rating; readonly isRecalled?: boolean; readonly copies?: readonly Item[] } = {}) {
  const [review] = madeOf([answered(rating, 1, { told: { form, given, score } })])
  return answerWords({ review: review as Review, isRecalled }, copies, 'ru')
}

describe('an answer in words', () => {
  test('of a choice is the option, by the first copy that knows it', () => {
    const other = buildItem('a', { options: [], answer: { ...item.answer, text: 'the key as assigned' } })
    expect(wordsOf('choice', [{ as: 'option', id: 'o2' }], { result: 'knownOther', option: 'o2' }, { copies: [other, item] })).toEqual({ result: 'wrong', form: 'choice', claim: null, given: [item.options[1]?.text] })
    expect(wordsOf('choice', [{ as: 'option', id: 'key' }], right, { rating: 'Good', copies: [other, item] })).toMatchObject({ result: 'right', given: ['the key as assigned'] })
    expect(wordsOf('choice', [{ as: 'option', id: 'gone' }], wrong).given).toEqual([])
  })

  test('of what was typed is the text as typed, try after try', () => {
    expect(wordsOf('typed', [{ as: 'text', text: ' Букейханоф ' }, { as: 'text', text: 'Бөкейханов' }], right, { rating: 'Hard' })).toEqual({ result: 'right', form: 'typed', claim: null, given: ['Букейханоф', 'Бөкейханов'] })
    expect(wordsOf('typed', [{ as: 'text', text: '  ' }], wrong).given).toEqual([])
  })

  test('of a date or a number is written in the language', () => {
    expect(wordsOf('date', [{ as: 'date', from: { year: 1917, month: 12 } }], { result: 'partial' }, { rating: 'Hard' })).toMatchObject({ result: 'right', given: ['декабрь 1917 года'] })
    expect(wordsOf('number', [{ as: 'number', min: 13500 }], wrong, { copies: [buildNumberItem('a', 5, [])] }).given).toEqual(['13\u00a0500'])
  })

  test('of a claim is what was judged, how, and the correction', () => {
    expect(wordsOf('trueFalse', [{ as: 'claim', option: 'o1', saysTrue: true }], wrong)).toEqual({ result: 'wrong', form: 'trueFalse', claim: { text: 'It was another.', saysTrue: true }, given: [] })
    expect(wordsOf('trueFalse', [{ as: 'claim', option: null, saysTrue: false, fix: { as: 'option', id: 'o3' } }], wrong)).toMatchObject({ claim: { text: 'It was the key.', saysTrue: false }, given: [item.options[2]?.text] })
    expect(wordsOf('trueFalse', [{ as: 'claim', option: 'gone', saysTrue: true }], wrong).claim).toEqual({ text: null, saysTrue: true })
  })

  test('says "I don\'t know" where that was said, and right where "I was right" was', () => {
    expect(wordsOf('typed', [{ as: 'dontKnow' }], { result: 'dontKnow' })).toEqual({ result: 'dontKnow', form: 'typed', claim: null, given: [] })
    expect(wordsOf('typed', [{ as: 'text', text: 'x' }], wrong, { isRecalled: true })).toMatchObject({ result: 'right', given: ['x'] })
  })

  test('of a flashcard is the student\'s own word', () => {
    expect(wordsOf('flashcard', [{ as: 'self', rating: 'Good' }], { result: 'self' }, { rating: 'Good' })).toEqual({ result: 'right', form: 'flashcard', claim: null, given: [] })
  })
})
