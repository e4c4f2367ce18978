import { describe, expect, it } from 'vitest'
import { changed, said, smallBase } from '../../testing/fact-base-fixture'
import { checkCopied } from './check-copied'
import type { FactBase } from './fact-base'
import { nowhere } from './located'

const sentence = 'In the spring of that year nine hundred riders crossed the frozen river.'
const sentences = new Map([['900', ['A heading', sentence]]])
const copied = (base: FactBase) => checkCopied(base, nowhere, sentences)
const citing = (...tokens: readonly string[]) => copied(changed(smallBase(), 'quota.north', () => ({ citations: [{ source: '900', sentence: 1, tokens }] })))
const explaining = (text: string) => copied(changed(smallBase(), 'quota.north', () => ({ explanation: { ...said('x'), en: text } })))

it('a base in words of its own has no problem', () => {
  expect(copied(smallBase())).toEqual([])
})

describe('our wording', () => {
  it('that repeats eight words in a row is named with the place of the sentence', () => {
    const [problem, ...more] = explaining('They say “that year nine hundred riders crossed the frozen” ice.')
    expect(problem).toMatchObject({ id: 'quota.north', check: 'copied' })
    expect(problem?.say).toContain('“that year nine hundred riders crossed the frozen” stands in sentence 1 of 900')
    expect(more).toEqual([])
  })
  it('may share seven', () => {
    expect(explaining('They say that year nine hundred riders crossed the ice.')).toEqual([])
  })
})

describe('the tokens of a citation', () => {
  it('that together give eight words in a row are named with their sentence', () => {
    const [problem, ...more] = citing('of that year', 'nine hundred riders', 'crossed the')
    expect(problem).toMatchObject({ id: 'quota.north', check: 'copied' })
    expect(problem?.say).toContain('quote less of sentence 1 of 900')
    expect(more).toEqual([])
  })
  it('may be names and figures of the same sentence with words between them left out', () => {
    expect(citing('spring of that year', 'hundred riders', 'frozen river')).toEqual([])
  })
})
