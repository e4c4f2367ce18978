import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import type { Value } from '../facts/value'
import { type Locale, locales } from '../locale'
import type { FormName } from './bank'
import type { PlannedOption } from './distractors'
import type { ItemPlan } from './plan-items'
import { proveWrong } from './prove-wrong'
import { gapOf } from './stem-pattern'
import { keyProblem } from './unique-key'

/** Longest name, in words, that is asked to be typed. */
const mostWords = 4
/** Wrong answers a choice needs. */
export const fewestOptions = 2
/** False claims an item carries at most, beside the true one. */
const mostClaims = 3
/** A key may be this much longer than the longest option. */
const keyLengthRatio = 1.4
/** Keys up to this length are never conspicuous. */
const shortKey = 12

/** Whether a key stands out from its options by length. A single word never does: a long name is no more careful than a short one. */
export function standsOut(key: string, options: readonly string[]): boolean {
  return key.includes(' ') && key.length > shortKey && key.length > keyLengthRatio * Math.max(...options.map((option) => option.length))
}

type PlannedForms = Pick<ItemPlan, 'forms' | 'without' | 'options' | 'claims'>

/** Which forms an item has, in a fixed order, why it lacks others, its options, and those of them that make a false claim. */
export function planForms(index: FactIndex, fact: Fact, slot: string, value: Value, options: readonly PlannedOption[]): PlannedForms {
  if (fact.retired !== null) return { forms: ['flashcard'], without: { choice: 'retired' }, options: [], claims: [] }
  const skip = fact.ask[slot]?.skip ?? {}
  const lettered = value.kind === 'entity' || value.kind === 'text'
  const noTyping = lettered ? (skip.typed ?? withoutTyping(index, fact, slot, value)) : null
  const noChoice = skip.choice ?? withoutChoice(index, fact, slot, value, options)
  const noCloze = skip.cloze ?? withoutGap(index, fact, slot) ?? noTyping
  const claims = options.filter(({ value: wrong, authored }) => !('refused' in proveWrong(index, fact, slot, wrong, authored !== null, 'statement'))).slice(0, mostClaims)
  const noClaims = skip.trueFalse ?? withoutClaims(index, fact, slot, claims, noTyping !== null && (noChoice !== null || claims.length < fewestOptions))
  const forms: readonly (readonly [FormName, boolean, string | null])[] = [
    ['flashcard', true, null],
    ['choice', true, noChoice],
    ['typed', lettered, noTyping],
    ['cloze', true, noCloze],
    ['date', value.kind === 'date', null],
    ['number', value.kind === 'number', null],
    ['trueFalse', true, noClaims],
  ]
  const possible = forms.filter(([, fits]) => fits)
  return {
    forms: possible.flatMap(([form, , lacks]) => (lacks === null ? [form] : [])),
    without: Object.fromEntries(possible.flatMap(([form, , lacks]) => (lacks === null ? [] : [[form, lacks]]))),
    options: noChoice === null || noClaims === null ? options : [],
    claims: noClaims === null ? claims : [],
  }
}

function withoutTyping(index: FactIndex, fact: Fact, slot: string, value: Value): string | null {
  if (value.kind === 'text') {
    const accepted = fact.ask[slot]?.accepted
    return locales.every((locale) => (accepted?.[locale].length ?? 0) > 0) ? null : 'no accepted texts are written for this answer'
  }
  if (value.kind !== 'entity') return null
  const names = index.entities.get(value.entity)?.names
  const long = locales.some((locale) => (names?.[locale].name.split(' ').length ?? 0) > mostWords)
  return long ? 'the name is too long to type' : null
}

function withoutChoice(index: FactIndex, fact: Fact, slot: string, value: Value, options: readonly PlannedOption[]): string | null {
  if (options.length < fewestOptions) return `${options.length} provable options, ${fewestOptions} are needed`
  if (options.some((option) => option.authored !== null)) return null
  const conspicuous = locales.some((locale) => {
    const texts = options.map((option) => plainText(index, option.trueOf?.fact ?? fact, option.trueOf?.slot ?? slot, option.value, locale))
    return standsOut(plainText(index, fact, slot, value, locale), texts)
  })
  return conspicuous ? 'every option is much shorter than the answer' : null
}

/** The statement with a gap asks as well as a question does, or says why not. */
function withoutGap(index: FactIndex, fact: Fact, slot: string): string | null {
  if (gapOf(index, fact, slot) === null) return 'its statement leaves no gap for the answer'
  return keyProblem(index, fact, slot, 'statement') === null ? null : 'another fact fills the gap of its statement as well'
}

/** A false claim is corrected from the words of other claims or in writing; `mute` where neither is there. */
function withoutClaims(index: FactIndex, fact: Fact, slot: string, claims: readonly PlannedOption[], mute: boolean): string | null {
  const lacks = withoutGap(index, fact, slot)
  if (lacks !== null) return lacks
  if (gapOf(index, fact, slot) === 'marked') return 'the words in its statement are inflected by hand'
  if (claims.length === 0) return 'no provable option'
  return mute ? 'a false claim could not be corrected' : null
}

/** Names and authored texts; dates and numbers of one shape are alike in length and count as empty. */
function plainText(index: FactIndex, fact: Fact, slot: string, value: Value, locale: Locale): string {
  if (value.kind === 'entity') return index.entities.get(value.entity)?.names[locale].name ?? ''
  return value.kind === 'text' ? (fact.ask[slot]?.answerText?.[locale] ?? '') : ''
}
