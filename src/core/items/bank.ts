import type { Locale } from '../locale'
import type { Value } from '../facts/value'

/** Shape of `content/banks/<bank>.<locale>.json` and of what `GET /api/banks/<bank>` serves. Generated, never edited. */
export type Bank = {
  readonly format: 1
  readonly bank: string
  /** One hash over all locales. */
  readonly version: string
  readonly locale: Locale
  /** Review state of the wording: no native speaker has read it. */
  readonly review: 'machine-reviewed'
  readonly sources: Readonly<Record<string, BankSource>>
  readonly topics: Readonly<Record<string, { readonly title: string }>>
  readonly decks: Readonly<Record<string, { readonly title: string; readonly description: string }>>
  readonly entities: Readonly<Record<string, BankEntity>>
  readonly facts: Readonly<Record<string, BankFact>>
  readonly items: readonly Item[]
}

export type BankSource = { readonly title: string; readonly language: string; readonly kind: string; readonly licence: string }

export type AcceptedKind = 'name' | 'alias' | 'caseForm' | 'historical' | 'misspelling'
export type AcceptedText = { readonly text: string; readonly as: AcceptedKind }
/** `givenNameOutside`: the given name comes from general reference, not from the documents; absent where it does not. */
export type BankEntity = { readonly type: string; readonly name: string; readonly givenNameOutside?: true; readonly accepted: readonly AcceptedText[] }

export type BankCitation = { readonly source: string; readonly sentence: number; readonly tokens: readonly string[] }

export type BankConflict = { readonly group: string; readonly with: readonly string[]; readonly note: string }

export type BankFact = {
  readonly statement: string
  readonly explanation: string
  readonly citations: readonly BankCitation[]
  readonly conflict: BankConflict | null
  readonly topic: string
  readonly importance: 1 | 2 | 3
}

/** A fact with one slot asked: the unit of memory. `id` is `factId/slot`, the same in every language and form. */
export type Item = {
  readonly id: string
  readonly rev: number
  readonly fact: string
  readonly slot: string
  /** Items of one relation share a group. */
  readonly group: string
  /** Ids of items that should not be studied on the same day as this one (same fact, easily confused). */
  readonly keepApart: readonly string[]
  readonly conflict: BankConflict | null
  readonly importance: 1 | 2 | 3
  readonly topic: string
  readonly decks: readonly string[]
  readonly retired: string | null
  readonly supersedes: string | null
  readonly statement: string
  readonly explanation: string
  readonly answer: Answer
  readonly forms: Forms
  readonly options: readonly Option[]
  readonly citations: readonly BankCitation[]
}

export type Answer = {
  readonly kind: Value['kind']
  /** As shown to a learner. */
  readonly text: string
  readonly value: Value
  /** Texts accepted when typed (entity and text answers), and for dates the other calendar where the fact declares its own. */
  readonly accepted: readonly (AcceptedText | { readonly value: Value; readonly as: 'otherCalendar' })[]
}

export type FormName = 'flashcard' | 'choice' | 'typed' | 'cloze' | 'date' | 'number' | 'trueFalse'

/**
 * A form that an item lacks is absent, never null. A cloze and a claim are `before` + words + `after`; the first claim is the true one (`option` null), the others put an option's
 * words into the same gap. `hint` says what kind of text a gap wants.
 */
export type Forms = {
  readonly flashcard: { readonly stem: string }
  readonly choice?: { readonly stem: string; readonly options: readonly string[] }
  readonly typed?: { readonly stem: string }
  readonly cloze?: { readonly before: string; readonly after: string; readonly answer: string; readonly hint?: string }
  readonly date?: { readonly stem: string }
  readonly number?: { readonly stem: string }
  readonly trueFalse?: { readonly before: string; readonly after: string; readonly claims: readonly { readonly words: string; readonly option: string | null }[] }
}

/** A wrong answer, with what it really is. The id is the entity id, the canonical value or an authored key. */
export type Option = {
  readonly id: string
  readonly text: string
  readonly why: string
  readonly trueOf: { readonly item: string | null; readonly fact: string; readonly citations: readonly BankCitation[] } | null
}

/** Item + form + language + seed: exactly what the learner saw. */
export type Presentation = { readonly itemId: string; readonly form: FormName; readonly locale: Locale; readonly seed: number }
