import type { Score } from '../events/event'
import type { Item } from '../items/bank'
import { typedFor } from '../language/keyboard-fold'
import { optionType, squeeze, strengthOf, type EntryKind } from './match-entry'
import type { MatchIndex } from './match-index'
import type { MatchCase } from './match-case'
import type { Hit } from './match-tiers'

/** Decides between all answers that one reading of the typed text fits; there is at least one hit. */
export function resolveHits(at: MatchCase, item: Item, typed: string, hits: readonly Hit[]): Score {
  const mine = strongest(hits.filter(({ entry }) => entry.owner === at.owner))
  const others = hits.filter(({ entry }) => entry.owner !== at.owner && !areOneThing(at.index, entry.owner, at.owner))
  const own = mine?.entry.as === 'given' && others.some(({ entry }) => entry.as !== 'given') ? null : mine
  if (own === null) return scoreOther(item, others)
  if (others.some((other) => competes(other, own))) return { result: 'almost' }
  if (own.by === 'near') return { result: isAnotherWord(at, own.slip) ? 'unknown' : 'almost' }
  if (own.by === 'spelling' && hitsAnotherWord(at, own, typed)) return { result: 'almost' }
  return { result: resultOf(own, at.inflected) }
}

function resultOf({ entry, by }: Hit, inflected: boolean): 'exact' | 'spelling' | 'wrongForm' | 'almost' {
  if (entry.as === 'given') return 'almost'
  if (inflected ? entry.as !== 'cloze' : entry.as === 'caseForm') return 'wrongForm'
  return by === 'same' && entry.as !== 'misspelling' ? 'exact' : 'spelling'
}

/**
 * A text of two owners belongs to the one whose name it is; between equals it is accepted only where the question's type of answer
 * tells them apart. A text that is merely like both is nobody's.
 */
function competes(other: Hit, own: Hit): boolean {
  if (other.entry.text !== own.entry.text) return true
  const [theirs, ours] = [strengthOf(other.entry.as), strengthOf(own.entry.as)]
  if (theirs !== ours) return theirs > ours
  return other.entry.type === own.entry.type || other.entry.type === optionType
}

/** Another answer, if the text surely means one and only one; else not recognised. */
function scoreOther(item: Item, others: readonly Hit[]): Score {
  const sure = others.filter(({ by, entry }) => by !== 'near' && entry.as !== 'given')
  const best = Math.max(...sure.map(({ entry }) => strengthOf(entry.as)))
  const owners = [...new Set(sure.filter(({ entry }) => strengthOf(entry.as) === best).map(({ entry }) => entry.owner))]
  const offered = owners.filter((owner) => item.options.some(({ id }) => id === idOf(owner)))
  const owner = owners.length === 1 ? owners[0] : offered.length === 1 ? offered[0] : undefined
  return owner === undefined ? { result: 'unknown' } : knownOther(item, owner)
}

function knownOther(item: Item, owner: string): Score {
  const id = idOf(owner)
  const option = item.options.some((one) => one.id === id) || !owner.startsWith('entity ')
  return { result: 'knownOther', ...(option && { option: id }), ...(owner.startsWith('entity ') && { entity: id }) }
}

const idOf = (owner: string): string => owner.slice(owner.indexOf(' ') + 1)

/** Two entities that each accept the other's name are one thing under two names. */
function areOneThing(index: MatchIndex, a: string, b: string): boolean {
  return accepts(index, a, nameOf(index, b)) && accepts(index, b, nameOf(index, a))
}

function accepts(index: MatchIndex, owner: string, name: string | undefined): boolean {
  return (index.byOwner.get(owner) ?? []).some(({ text, as }) => text === name && strengthOf(as) >= 2)
}

function nameOf(index: MatchIndex, owner: string): string | undefined {
  return index.byOwner.get(owner)?.find(({ as }) => as === 'name')?.text
}

/** A spelling by stand-ins, or with a slip, that happens to be a word of its own. */
function hitsAnotherWord(at: MatchCase, { entry, slip }: Hit, typed: string): boolean {
  if (slip !== null) return isAnotherWord(at, slip)
  if (squeeze(typed) === squeeze(entry.text)) return false
  const right = entry.text.split(/[ -]/)
  const words = typed.split(/[ -]/)
  return words.length === right.length && words.some((word, index) => word !== right[index] && typedFor(word, right[index] ?? '') && at.index.lexicon.has(word))
}

function isAnotherWord(at: MatchCase, word: string | null): boolean {
  if (word === null) return false
  const mine = at.own.some(({ text }) => text.split(/[ -]/).includes(word))
  return !mine && (at.index.lexicon.has(word) || at.index.words.has(word))
}

function strongest(hits: readonly Hit[]): Hit | null {
  const rank = ({ entry, by }: Hit): number => (by === 'near' ? 0 : 10) + rankOf(entry.as)
  return hits.reduce<Hit | null>((best, hit) => (best === null || rank(hit) > rank(best) ? hit : best), null)
}

const rankOf = (as: EntryKind): number => (as === 'misspelling' ? 0.5 : strengthOf(as))
