import type { Score } from '../events/event'
import type { FormName, Item } from '../items/bank'
import { maxTypedLength, normalise } from '../language/normalise'
import { withoutRankAndPatronymic } from './person-names'
import { buildMatchCase, type MatchCase } from './match-case'
import type { MatchIndex } from './match-index'
import { exactTier, initialTier, latinTier, looseTier, typoTier, type Tier } from './match-tiers'
import { resolveHits } from './resolve-hits'

const tiers: readonly Tier[] = [exactTier, looseTier, latinTier, initialTier, typoTier]

/**
 * Judges a typed text against an item whose answer is an entity or an authored text. Readings are tried from the strictest to the
 * loosest, and the first that fits any answer of the bank decides: `exact`, `wrongForm` (a case form; in a cloze any form but
 * the one that belongs there), `spelling` (a keyboard without the letter, the other script, space or dash, one slip in a word of
 * eight letters or more), `almost` (one slip in a shorter word; a name that fits two answers; a spelling that is another word),
 * `knownOther`, `unknown`. What fits another answer of the bank as well as this one is never accepted.
 */
export function matchText(index: MatchIndex, item: Item, form: FormName, text: string): Score {
  if (text.length > maxTypedLength) return { result: 'unknown' }
  const at = buildMatchCase(index, item, form)
  const typed = canonicalTyped(at, text)
  if (typed === '') return { result: 'unknown' }
  for (const tier of tiers) {
    const hits = tier(at, typed)
    if (hits.length > 0) return resolveHits(at, item, typed, hits)
  }
  return { result: 'unknown' }
}

/** A rank before a person's name, or a patronymic in it, says nothing about who is meant. */
function canonicalTyped({ index, own }: MatchCase, text: string): string {
  const typed = normalise(text, index.locale)
  return own[0]?.type !== 'person' || index.exact.has(typed) ? typed : withoutRankAndPatronymic(typed)
}
