import { changeDigest, eventLine } from '../core/events/digest'
import type { Ms } from '../core/events/event'
import { ingest, numberKey, readIncoming, type Held } from '../core/events/ingest'
import type { LogEvent } from '../core/events/log-event'
import type { PushResult } from '../core/events/sync-protocol'
import { foldVersion } from '../core/scheduling/fsrs'
import { cardRows, linesOf } from '../server/data/refold-cards'
import type { Answer, NoAnswer, SyncTransport } from '../client/sync/transport'

/** A server of one learner that keeps its log in memory, with the rules of the real one. What a test sets on it holds from the next request on. */
export type LittleServer = {
  now: Ms
  /** The server's clock less the device's. */
  offsetMs: Ms
  /** Instead of an answer. */
  failure: NoAnswer | null
  /** Called before each push and pull; may change what is answered to it. */
  onRequest: (kind: 'push' | 'pull') => NoAnswer | null | void
  /** Instead of what the rules say of a pushed event. */
  verdict: (event: LogEvent) => PushResult | null
  log: readonly Held[]
  readonly pushes: (readonly LogEvent[])[]
  readonly events: () => readonly LogEvent[]
  readonly transport: SyncTransport
}

/** Makes an empty one. */
export function createLittleServer(now: Ms, pageSize = 500): LittleServer {
  const server: LittleServer = {
    now,
    offsetMs: 0,
    failure: null,
    onRequest: () => null,
    verdict: () => null,
    log: [],
    pushes: [],
    events: () => server.log.map(({ event }) => event),
    transport: {
      pull: async (_userId, after) => {
        const events = server.log.filter(({ seq }) => seq > after).slice(0, pageSize).map(({ seq, event }) => ({ seq, event }))
        const digests = { eventDigest: changeDigest('', server.events().map(eventLine)), cardDigest: changeDigest('', cardRows(server.events()).flatMap(linesOf)) }
        return answered('pull', { now: server.now, events, lastSeq: server.log.length, ...digests, fold: foldVersion })
      },
      push: async (_userId, events) => {
        const refused = server.onRequest('push') ?? server.failure
        if (refused !== null) return refused
        server.pushes.push(events)
        const verdicts = events.map((event) => server.verdict(event))
        const { added, results } = ingest(
          events.filter((_, i) => verdicts[i] === null).map((event) => readIncoming(event, (text) => text)),
          { held: new Map(server.log.map((held) => [held.event.id, held])), numbers: new Map(server.log.map(({ event }) => [numberKey(event), event.id])), lastSeq: server.log.length },
          server.now,
        )
        server.log = [...server.log, ...added]
        const byRules = [...results]
        return { ok: true, value: { now: server.now, results: verdicts.flatMap((verdict) => verdict ?? byRules.shift() ?? []) }, clock: { now: server.now, offsetMs: server.offsetMs } }
      },
    },
  }

  function answered<T>(kind: 'push' | 'pull', value: T): Answer<T> {
    const refused = server.onRequest(kind) ?? server.failure
    return refused ?? { ok: true, value, clock: { now: server.now, offsetMs: server.offsetMs } }
  }
  return server
}
