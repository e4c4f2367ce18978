import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import type { Value } from '../facts/value'
import { type Locale, locales } from '../locale'
import type { FormName } from './bank'
import type { PlannedOption } from './distractors'
import type { ItemPlan } from './plan-items'

/** Longest name, in words, that is asked to be typed. */
const mostWords = 4
/** Wrong answers a choice needs. */
export const fewestOptions = 2
/** A key may be this much longer than the longest option. */
const keyLengthRatio = 1.4
/** Keys up to this length are never conspicuous. */
const shortKey = 12

/** Whether a key stands out from its options by length. A single word never does: a long name is no more careful than a short one. */
export function standsOut(key: string, options: readonly string[]): boolean {
  return key.includes(' ') && key.length > shortKey && key.length > keyLengthRatio * Math.max(...options.map((option) => option.length))
}

/** Which forms an item has, in a fixed order, why it lacks others, and its options (none without a choice). */
export function planForms(index: FactIndex, fact: Fact, slot: string, value: Value, options: readonly PlannedOption[]): Pick<ItemPlan, 'forms' | 'without' | 'options'> {
  if (fact.retired !== null) return { forms: ['flashcard'], without: { choice: 'retired' }, options: [] }
  const noChoice = withoutChoice(index, fact, slot, value, options)
  const noTyping = withoutTyping(index, fact, slot, value)
  const forms: FormName[] = ['flashcard']
  if (noChoice === null) forms.push('choice')
  if (noTyping === null && (value.kind === 'entity' || value.kind === 'text')) forms.push('typed')
  if (value.kind === 'date') forms.push('date')
  if (value.kind === 'number') forms.push('number')
  const without = { ...(noChoice !== null && { choice: noChoice }), ...(noTyping !== null && { typed: noTyping }) }
  return { forms, without, options: noChoice === null ? options : [] }
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

/** Names and authored texts; dates and numbers of one shape are alike in length and count as empty. */
function plainText(index: FactIndex, fact: Fact, slot: string, value: Value, locale: Locale): string {
  if (value.kind === 'entity') return index.entities.get(value.entity)?.names[locale].name ?? ''
  return value.kind === 'text' ? (fact.ask[slot]?.answerText?.[locale] ?? '') : ''
}
