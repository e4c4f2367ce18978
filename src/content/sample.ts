import type { Bank, FormName, Item } from '../core/items/bank'
import { hash32 } from '../core/hash'
import { claimShown, optionsShown, type ShownOption } from '../core/study/present'
import { type GapKind, gapKind } from '../core/study/gap-kind'
import { shuffled } from '../core/study/shuffled'

/** One presentation as a learner meets it, in plain text, and what is right, for whoever marks it afterwards. */
export type SampledQuestion = { readonly id: string; readonly form: FormName; readonly asked: string; readonly key: string }

/**
 * Presentations of a bank to be read cold. All pairs of item and form are dealt into rounds of `count`, the same way each time and without
 * repetition, an item's forms far apart; a round past the end is empty. Flashcards are left out where the item has another question. An item's place does not
 * depend on the others, so that a bank that has grown deals most pairs as before.
 */
export function sampleBank(bank: Bank, round: number, count: number): readonly SampledQuestion[] {
  const pairs = bank.items
    .filter((item) => item.retired === null)
    .flatMap((item) => shuffled(formsOf(item), hash32(item.id)).map((form, layer) => ({ item, form, layer, order: hash32(`${layer} ${item.id}`) })))
    .sort((a, b) => a.layer - b.layer || a.order - b.order)
  return pairs.slice((round - 1) * count, round * count).map(({ item, form }) => questionOf(bank, item, form))
}

function formsOf(item: Item): readonly FormName[] {
  const forms = Object.keys(item.forms) as FormName[]
  return forms.length === 1 ? forms : forms.filter((form) => form !== 'flashcard')
}

function questionOf(bank: Bank, item: Item, form: FormName): SampledQuestion {
  const seed = hash32(`sample ${item.id} ${form}`)
  const { cloze, flashcard } = item.forms
  const key = item.answer.text
  switch (form) {
    case 'choice': {
      const options = optionsShown(item, seed)
      return { id: item.id, form, asked: `${flashcard.stem}\n${lettered(options)}`, key: letterOf(options, 'key') }
    }
    case 'cloze':
      return { id: item.id, form, asked: `[${cloze?.hint ?? kindWords[gapKind(bank, item) ?? 'words']}] ${cloze?.before ?? ''}______${cloze?.after ?? ''}`, key: cloze?.answer ?? key }
    case 'trueFalse': {
      const claim = claimShown(item, seed)
      const fixes = claim === null || claim.fixes.length === 0 ? '' : `\n   (to be corrected from, once called false:)\n${lettered(claim.fixes)}`
      return { id: item.id, form, asked: `[+/−] ${claim?.text ?? ''}${fixes}`, key: claim?.option === null ? '+' : `− ${key}` }
    }
    case 'typed':
    case 'date':
    case 'number':
    case 'flashcard':
      return { id: item.id, form, asked: flashcard.stem, key }
  }
}

/** What the screen says of a gap, in the words of a reader's list. */
const kindWords: Readonly<Record<GapKind | 'words', string>> = {
  person: 'a person', town: 'a town or place', region: 'a region', body: 'a body or organisation', event: 'an event', document: 'a document', office: 'an office',
  army: 'a force or unit', day: 'day, month and year', month: 'month and year', year: 'year', period: 'from when to when', figure: 'a figure', range: 'from what figure to what figure', words: 'words',
}

function lettered(options: readonly ShownOption[]): string {
  return options.map(({ text }, at) => `   ${String.fromCharCode(97 + at)}) ${text}`).join('\n')
}

function letterOf(options: readonly ShownOption[], id: string): string {
  return String.fromCharCode(97 + options.findIndex((option) => option.id === id))
}
