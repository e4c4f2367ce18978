import type { Localised } from '../locale'
import type { Value, ValueKind } from './value'

/** A citable document. Its sentences are not in the project, only their digests. */
export type Source = {
  readonly id: string
  readonly title: Localised<string>
  readonly language: 'kk' | 'ru' | 'en'
  readonly kind: Localised<string>
  readonly licence: string
  /** SHA-256 (hex) of every numbered sentence, UTF-8 without newline; the index is the sentence's 0-based number. */
  readonly digests: readonly string[]
  /** Sentences that carry no fact, with the reason, by index. */
  readonly withoutFact: Readonly<Record<number, string>>
}

/** A pointer into a source: the sentence and the short verbatim tokens that carry the fact. */
export type Citation = {
  readonly source: string
  readonly sentence: number
  readonly tokens: readonly string[]
}

export type EntityType = 'person' | 'town' | 'region' | 'body' | 'event' | 'document' | 'unit' | 'office' | 'army'

export type AliasKind = 'alias' | 'historical' | 'misspelling'

export type KazakhName = {
  readonly name: string
  /** The name ends in a possessive (облысы, съезі), so case endings take the pronominal н. */
  readonly possessed: boolean
  /** Case forms that the rules get wrong; they win over `inflect`. */
  readonly cases: Readonly<Partial<Record<KazakhCase, string>>>
  readonly aliases: readonly { readonly text: string; readonly as: AliasKind }[]
}
export const kazakhCases = ['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins'] as const
export type KazakhCase = (typeof kazakhCases)[number]

export const russianCases = ['nom', 'gen', 'dat', 'acc', 'ins', 'prep'] as const
export type RussianCase = (typeof russianCases)[number]
export type RussianName = {
  readonly name: string
  readonly gender: 'm' | 'f' | 'n'
  readonly number: 'sg' | 'pl'
  readonly animate: boolean
  /** All six cases, as data; `nom` equals `name`. */
  readonly cases: Readonly<Record<RussianCase, string>>
  readonly aliases: readonly { readonly text: string; readonly as: AliasKind }[]
}

export type EnglishName = {
  readonly name: string
  /** The article the name takes inside a sentence; '' for none. */
  readonly article: '' | 'the'
  readonly aliases: readonly { readonly text: string; readonly as: AliasKind }[]
}

/** A person, place, body, event, document or unit. */
export type Entity = {
  readonly id: string
  readonly type: EntityType
  /** The given name is not in the documents but from general reference: shown, never asked, and marked as such. */
  readonly givenNameOutside: boolean
  readonly names: { readonly kk: KazakhName; readonly ru: RussianName; readonly en: EnglishName }
  /** Larger wholes this entity is part of (a suburb of its town): parts and wholes are never each other's distractors. */
  readonly partOf: readonly string[]
  /** Other entities that are the same thing under another name or at another time: never each other's distractors. */
  readonly sameAs: readonly string[]
}

/** What a slot of a relation accepts. */
export type SlotType =
  | { readonly kind: 'entity'; readonly types: readonly EntityType[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'text' }

/**
 * A kind of fact. `unique` lists the slots that have one value once all other slots are given ("functional").
 * `closed` says that the base holds every fact of this relation, so that a value not listed is provably false.
 */
export type Relation = {
  readonly id: string
  readonly slots: Readonly<Record<string, SlotType>>
  readonly unique: readonly string[]
  readonly closed: { readonly is: boolean; readonly reason: string }
  /**
   * Sentences with placeholders `{slot}` or `{slot.case}` (kk and ru cases; en `{slot.the}` for the name with its article).
   * A fact's own wording wins over its relation's.
   */
  readonly wording: Wording
}

/** `statement` says the fact; `ask[slot]` asks for one slot. */
export type Wording = {
  readonly statement: Localised<string> | null
  readonly ask: Readonly<Record<string, Localised<string>>>
}

/** An option written by hand, with what it really is. */
export type AuthoredOption = {
  /** The value offered; for text values `key` is also the option id. */
  readonly value: Value
  /** Only for text values. */
  readonly text: Localised<string> | null
  readonly why: Localised<string>
}

/** Forms that an author may rule out for a slot. */
export const skippableForms = ['choice', 'typed', 'cloze', 'trueFalse'] as const
export type SkippableForm = (typeof skippableForms)[number]

/** How one slot of one fact is asked, where it differs from the relation. */
export type AskedSlot = {
  /** Text of the answer, only for text values. */
  readonly answerText: Localised<string> | null
  /** Further texts accepted when typing a text value; empty means the item is not typed. */
  readonly accepted: Localised<readonly string[]>
  readonly explanation: Localised<string> | null
  /** What kind of answer a gap wants, where the answer is a text ("a rank"); other answers tell their kind themselves. */
  readonly hint: Localised<string> | null
  readonly options: readonly AuthoredOption[]
  /** Forms this slot is not posed in though its values allow it, each with the reason. */
  readonly skip: Readonly<Partial<Record<SkippableForm, string>>>
  /** Values never offered as options here, each with the reason (traps of the sources). */
  readonly never: readonly { readonly value: Value; readonly reason: string }[]
}

/** One sourced statement; its meaning never changes. */
export type Fact = {
  readonly id: string
  readonly topic: string
  readonly importance: 1 | 2 | 3
  /** null for an authored fact that fits no relation: it has exactly one asked slot. */
  readonly relation: string | null
  readonly slots: Readonly<Record<string, Value>>
  readonly wording: Wording
  /** Why, or how it differs from what it is confused with; used for every slot without one of its own. */
  readonly explanation: Localised<string>
  /** Slots that are asked (subset of `slots`), in teaching order. */
  readonly ask: Readonly<Record<string, AskedSlot>>
  readonly citations: readonly Citation[]
  readonly conflict: string | null
  /** Facts that are easily confused with this one; their items are not studied on the same day. */
  readonly confusedWith: readonly string[]
  readonly supersedes: readonly string[]
  readonly retired: string | null
}

/** Facts that disagree, and what a learner should know about it. */
export type ConflictGroup = { readonly id: string; readonly note: Localised<string> }

export type Topic = { readonly id: string; readonly title: Localised<string> }

/** A study set as a query over facts: all given conditions hold. */
export type DeckQuery = {
  readonly topics?: readonly string[]
  readonly minImportance?: number
  readonly facts?: readonly string[]
}
export type DeckSource = { readonly id: string; readonly title: Localised<string>; readonly description: Localised<string>; readonly query: DeckQuery }

/** A unit of measure with the noun after a numeral: kk one form, ru one/few/many, en one/other. */
export type Unit = {
  readonly id: string
  readonly noun: { readonly kk: string; readonly ru: { readonly one: string; readonly few: string; readonly many: string }; readonly en: { readonly one: string; readonly other: string } }
}

/** Everything under `content/`, loaded and typed. Arrays keep file order, which is teaching order. */
export type FactBase = {
  readonly sources: readonly Source[]
  readonly entities: readonly Entity[]
  readonly units: readonly Unit[]
  readonly relations: readonly Relation[]
  readonly topics: readonly Topic[]
  readonly conflicts: readonly ConflictGroup[]
  readonly facts: readonly Fact[]
  readonly decks: readonly DeckSource[]
}

/** One thing wrong with the content; all of them are reported together. `say` tells the author what to write instead. */
export type Problem = {
  readonly file: string
  readonly id: string | null
  readonly check: string
  readonly say: string
}

export type { Value, ValueKind }
