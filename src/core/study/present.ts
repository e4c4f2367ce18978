import type { Item, Presentation } from '../items/bank'
import type { Locale } from '../locale'
import type { Uuidv7 } from '../events/event'
import type { Card } from '../scheduling/card'
import type { StudyStyle } from './types'
import { claimsOf } from '../items/claims'
import { canonicalValue } from '../facts/canonical-value'
import { chooseForm } from './choose-form'
import { hash32 } from '../hash'
import { shuffled } from './shuffled'

/** An option of a choice as shown; `key` is the right one. */
export type ShownOption = { readonly id: string; readonly text: string }

/**
 * A claim to be called true or false, by the option it puts in the answer's place (null: it is true). `fixes` are what can be picked to correct it,
 * never what it claims itself, in the form the claim needs; empty for an item with too few, where the correction is written.
 */
export type ShownClaim = { readonly text: string; readonly option: string | null; readonly fixes: readonly ShownOption[] }

/** Wrong options drawn beside the key. */
const drawnOptions = 2

/** What a learner sees next of an item. Its seed depends on the item, its repetitions and the sitting, and on nothing else. */
export function present(item: Item, card: Card | null, style: StudyStyle, sittingId: Uuidv7, locale: Locale): Presentation {
  const seed = presentationSeed(item.id, card?.reps ?? 0, sittingId)
  return { itemId: item.id, form: chooseForm(item, card, style), locale, seed }
}

/** A 32-bit unsigned integer. */
export function presentationSeed(itemId: string, reps: number, sittingId: Uuidv7): number {
  return hash32(`${itemId}|${reps}|${sittingId}`)
}

/**
 * The options of a choice in the order shown: the key and two wrong ones drawn by the seed. Shuffled by the seed, but dates
 * and numbers ascend, so that their order tells nothing and reads easily. Empty for an item without a choice. The same seed
 * shows the same options, by id, in every language.
 */
export function optionsShown(item: Item, seed: number): readonly ShownOption[] {
  return item.forms.choice === undefined ? [] : inOrder(item, ['key', ...shuffled(item.forms.choice.options, seed).slice(0, drawnOptions)], seed)
}

/** The claim that the seed draws: the true one half of the time. The same seed makes the same claim in every language. Null for an item without claims. */
export function claimShown(item: Item, seed: number): ShownClaim | null {
  const [first, ...rest] = claimsOf(item.forms)
  if (first === undefined) return null
  const wrong = shuffled(rest, seed)[0]
  const { text, option } = wrong === undefined || hash32(`claim|${seed}`) % 2 === 0 ? first : wrong
  const others = shuffled(rest, seed).flatMap((claim) => (claim.option === null || claim.option === option ? [] : [claim.option]))
  const fixes = option === null ? others.slice(0, drawnOptions) : ['key', ...others.slice(0, drawnOptions - 1)]
  const words = new Map(item.forms.trueFalse?.claims.map((claim) => [claim.option ?? 'key', claim.words]))
  const fitting = inOrder(item, fixes, seed).map(({ id, text: name }) => ({ id, text: words.get(id) ?? name }))
  return { text, option, fixes: fitting.length < drawnOptions ? [] : fitting }
}

/** Options by their ids, shuffled by the seed; dates and numbers ascend. */
function inOrder(item: Item, ids: readonly string[], seed: number): readonly ShownOption[] {
  const all = [{ id: 'key', text: item.answer.text, order: figuresOf(canonicalValue(item.answer.value)) }, ...item.options.map(({ id, text }) => ({ id, text, order: figuresOf(id) }))]
  const shown = ids.flatMap((id) => all.filter((each) => each.id === id))
  const ascending = item.answer.kind === 'date' || item.answer.kind === 'number'
  const ordered = ascending ? shown.sort((a, b) => compareOrder(a.order, b.order)) : shuffled(shown, hash32(`order|${seed}`))
  return ordered.map(({ id, text }) => ({ id, text }))
}

/** The figures of a canonical value: year, month and day of each end of a date, or both ends of a number. */
function figuresOf(id: string): readonly number[] {
  return (id.match(/\d+/g) ?? []).map(Number)
}

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
