import type { Bank, Item } from '../items/bank'
import type { Locale } from '../locale'
import type { Value } from '../facts/value'
import { evenLatin, toKazakhLatin } from '../language/kazakh-latin'
import { foldKey } from '../language/keyboard-fold'
import { entriesOfEntity, entriesOfText, squeeze, type Entry } from './match-entry'

/** What `scoreAnswer` needs of a bank, prepared once: every text of every answer by its keys. Immutable to its users. */
export type MatchIndex = {
  readonly locale: Locale
  readonly entities: Bank['entities']
  readonly lexicon: ReadonlySet<string>
  readonly exact: ReadonlyMap<string, readonly Entry[]>
  readonly loose: ReadonlyMap<string, readonly Entry[]>
  /** Kazakh only: folded Latin spellings. */
  readonly latin: ReadonlyMap<string, readonly Entry[]>
  /** By length of the canonical text. */
  readonly byLength: ReadonlyMap<number, readonly Entry[]>
  readonly byOwner: ReadonlyMap<string, readonly Entry[]>
  /** Every word of every text. */
  readonly words: ReadonlySet<string>
  /** Dates and numbers that items of one group ask for. */
  readonly values: ReadonlyMap<string, readonly Value[]>
}

/**
 * Prepares a bank for matching. `lexicon`: canonical words of the language that a stand-in spelling or a typo must not hit.
 * Linear in the bank; a check afterwards looks up keys and scans only texts of nearly the typed length.
 */
export function buildMatchIndex(bank: Pick<Bank, 'locale' | 'entities' | 'items'>, lexicon: ReadonlySet<string> = new Set()): MatchIndex {
  const { locale, entities, items } = bank
  const entries = distinct([
    ...Object.entries(entities).flatMap(([id, entity]) => entriesOfEntity(id, entity, locale)),
    ...items.flatMap((item) => (item.answer.value.kind === 'text' ? entriesOfText(item, item.answer.value.key, locale) : [])),
  ])
  return {
    locale,
    entities,
    lexicon,
    exact: groupBy(entries, ({ text }) => text),
    loose: groupBy(entries, ({ loose }) => loose),
    latin: locale === 'kk' ? groupBy(entries, ({ text }) => foldKey(latinForm(toKazakhLatin(text)))) : new Map<string, Entry[]>(),
    byLength: groupBy(entries, ({ text }) => text.length),
    byOwner: groupBy(entries, ({ owner }) => owner),
    words: new Set(entries.flatMap(({ text }) => text.split(/[ -]/))),
    values: valuesByGroup(items),
  }
}

/** A Latin text evened out word by word, then without spaces and dashes. */
export function latinForm(latin: string): string {
  return squeeze(evenLatin(latin))
}

function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [`${entry.owner}\n${entry.type}\n${entry.text}`, entry])).values()]
}

function valuesByGroup(items: readonly Item[]): ReadonlyMap<string, readonly Value[]> {
  const dated = items.filter(({ answer }) => answer.kind === 'date' || answer.kind === 'number')
  return new Map([...groupBy(dated, ({ group }) => group)].map(([group, members]) => [group, members.map(({ answer }) => answer.value)]))
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}
