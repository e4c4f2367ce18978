import type { Card, CardFlags } from '../scheduling/card'
import { canonicalJson } from './canonical-json'
import type { LogEvent } from './log-event'

/**
 * A digest of a set of texts that does not depend on their order: 128 bits as 32 hex digits, or '' for the empty set. It finds what got lost, doubled or
 * damaged, and needs nothing a browser has only over HTTPS; it is no protection against forgery.
 */
export type Digest = string

type Lanes = readonly [number, number, number, number]


/** The digest with texts put in and others taken out. */
export function changeDigest(digest: Digest, added: readonly string[], removed: readonly string[] = []): Digest {
  const sum = [...read(digest)]
  for (const text of added) lanesOf(text).forEach((lane, i) => (sum[i] = ((sum[i] ?? 0) + lane) >>> 0))
  for (const text of removed) lanesOf(text).forEach((lane, i) => (sum[i] = ((sum[i] ?? 0) - lane) >>> 0))
  return sum.every((lane) => lane === 0) ? '' : sum.map((lane) => lane.toString(16).padStart(8, '0')).join('')
}

/** What an event puts into the digest of a log: all of it, as adopted, as canonical JSON. */
export function eventLine(event: LogEvent): string {
  return canonicalJson(event)
}

/**
 * What an item's state puts into the digest of the cards. Stability and difficulty are left out: engines may differ in the last digit of a
 * logarithm; whatever follows from them, such as the day an item comes back, is in.
 */
export function cardLines(itemId: string, card: Card | null, flags: CardFlags | null): readonly string[] {
  const lines: string[] = []
  if (card !== null) lines.push(canonicalJson([itemId, card.state, card.step, card.due, card.lastDay, card.lastAt, card.lastRating, card.lastEvent, card.reps, card.lapses]))
  if (flags !== null) lines.push(canonicalJson([itemId, flags]))
  return lines
}

function lanesOf(text: string): Lanes {
  let a = 0x811c9dc5
  let b = 0x27d4eb2f
  let c = 0x165667b1
  let d = 0x5bd1e995
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x9e3779b1)
    c = Math.imul(c + code, 0x85ebca77)
    d = Math.imul(d ^ (code << 7), 0xc2b2ae3d) ^ (d >>> 15)
  }
  return [mixed(a), mixed(b ^ text.length), mixed(c), mixed(d ^ text.length)]
}

/** Spreads the last characters over all bits. */
function mixed(lane: number): number {
  let h = lane
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function read(digest: Digest): Lanes {
  const lane = (i: number): number => (digest === '' ? 0 : Number.parseInt(digest.slice(i * 8, i * 8 + 8), 16))
  return [lane(0), lane(1), lane(2), lane(3)]
}
