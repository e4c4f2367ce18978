import type { OpaqueEvent, ReviewEvent } from './event'

/** A line of the log as stored and passed on: of a kind this version knows, or kept as it came. */
export type LogEvent = ReviewEvent | OpaqueEvent

/** The kinds of event this version understands. */
const knownKinds = ['review', 'undo', 'override', 'cardFlag', 'setting'] as const satisfies readonly ReviewEvent['kind'][]

/** Tells an event of a known kind, whose shape was checked where it came in, from one kept as it came. */
export function isKnownEvent(event: LogEvent): event is ReviewEvent {
  return isKnownKind(event.kind)
}

/** Whether this version understands events of a kind. */
export function isKnownKind(kind: unknown): kind is ReviewEvent['kind'] {
  return (knownKinds as readonly unknown[]).includes(kind)
}
