import { studyDay } from '../scheduling/study-day'
import { canonicalJson } from './canonical-json'
import type { Ms, Uuidv7 } from './event'
import { parseEvent } from './event-schema'
import { fitsJson } from './fits-json'
import type { LogEvent } from './log-event'
import { mostEventBytes, type PushResult } from './sync-protocol'

/** An event that came: as a value, as canonical JSON, and the hash of that. */
export type Pushed = { readonly event: LogEvent; readonly text: string; readonly hash: string }

/** A pushed value after a first look: an event, or the answer it gets. */
export type Incoming = Pushed | { readonly refused: PushResult }

/** An event in the log: its place, the hash of what first came under its id, and the event as adopted, also as canonical JSON. */
export type Held = { readonly seq: number; readonly hash: string; readonly event: LogEvent; readonly text: string }

/** What the log already says of the pushed events. `numbers`: which event has a device's number, by {@link numberKey}. */
export type Known = { readonly held: ReadonlyMap<Uuidv7, Held>; readonly numbers: ReadonlyMap<string, Uuidv7>; readonly lastSeq: number }

/** What a push changes: new lines of the log in their order, and what is to be kept apart. `results` stand in the order of what came. */
export type Ingested = {
  readonly results: readonly PushResult[]
  readonly added: readonly Held[]
  readonly quarantined: readonly Pushed[]
}

/** Looks at one pushed value by itself. `hashOf` gives a cryptographic hash of a text. */
export function readIncoming(value: unknown, hashOf: (text: string) => string): Incoming {
  const id = idOf(value)
  // The size first: nothing is done with what is too large.
  if (!fitsJson(value, mostEventBytes)) return { refused: { id, status: 'refused', code: 'tooLarge' } }
  const parsed = parseEvent(value)
  if (!parsed.ok) return { refused: { id, status: 'refused', code: parsed.code } }
  const text = canonicalJson(parsed.event)
  return { event: parsed.event, text, hash: hashOf(text) }
}

/**
 * Decides a push. An event is taken once: the same again is `held` as before, another one under its id is kept apart, and a number of a
 * device belongs to the event that had it first. A time that lies ahead of the server's clock is set to it, with its study day. What is refused never
 * holds up what stands behind it.
 */
export function ingest(incoming: readonly Incoming[], known: Known, now: Ms): Ingested {
  const held = new Map(known.held)
  const numbers = new Map(known.numbers)
  const added: Held[] = []
  const quarantined: Pushed[] = []
  const results = incoming.map((each): PushResult => {
    if ('refused' in each) return each.refused
    const { event, text, hash } = each
    const before = held.get(event.id)
    if (before !== undefined) {
      if (before.hash === hash) return heldResult(before, event)
      quarantined.push(each)
      return { id: event.id, status: 'quarantined', seq: before.seq, event: before.event }
    }
    if (numbers.has(numberKey(event))) return { id: event.id, status: 'refused', code: 'numberTaken' }
    const adopted = clamped(event, now)
    const line = { seq: known.lastSeq + added.length + 1, hash, event: adopted, text: adopted === event ? text : canonicalJson(adopted) }
    added.push(line)
    held.set(event.id, line)
    numbers.set(numberKey(event), event.id)
    return heldResult(line, event)
  })
  return { results, added, quarantined }
}

/** A device's number as a key. */
export function numberKey({ deviceId, deviceSeq }: Pick<LogEvent, 'deviceId' | 'deviceSeq'>): string {
  return `${deviceSeq} ${deviceId}`
}

function heldResult({ seq, event }: Held, came: LogEvent): PushResult {
  const { effectiveAt, day } = event
  const isAdopted = effectiveAt !== came.effectiveAt || day !== came.day
  return { id: event.id, status: 'held', seq, ...(isAdopted && { adopted: { effectiveAt, day } }) }
}

function clamped(event: LogEvent, now: Ms): LogEvent {
  return event.effectiveAt <= now ? event : { ...event, effectiveAt: now, day: studyDay(now, event.zone) }
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id.slice(0, 64) : null
}
