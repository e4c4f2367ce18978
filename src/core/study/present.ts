import type { Item, Presentation } from '../items/bank'
import type { Locale } from '../locale'
import type { Uuidv7 } from '../events/event'
import type { Card } from '../scheduling/card'
import type { StudyStyle } from './types'
import { canonicalValue } from '../facts/canonical-value'
import { chooseForm } from './choose-form'
import { hash32 } from '../hash'
import { shuffled } from './shuffled'

/** An option of a choice as shown; `key` is the right one. */
export type ShownOption = { readonly id: string; readonly text: string }

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
  if (item.forms.choice === undefined) return []
  const pool = item.forms.choice.options.flatMap((id) => item.options.filter((option) => option.id === id))
  const drawn = shuffled(pool, seed).slice(0, drawnOptions)
  const key = { id: 'key', text: item.answer.text, order: figuresOf(canonicalValue(item.answer.value)) }
  const shown = [key, ...drawn.map(({ id, text }) => ({ id, text, order: figuresOf(id) }))]
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
