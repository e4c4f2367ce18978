import type { Ms } from '../../core/events/event'
import type { PullResponse } from '../../core/events/sync-protocol'
import { foldVersion } from '../../core/scheduling/fsrs'
import type { LogLine, SyncStore } from '../store/learner-store'
import type { NoAnswer, SyncTransport } from './transport'

/** How a round ended. `agreed`: both sides hold the same, nothing is left to send. `disagreed`: they still differ after a repair. `changed`: a learner could see a difference. `hasSent`: something left the outbox. */
export type RoundEnd = { readonly end: 'guest' | 'agreed' | 'disagreed' | NoAnswer['why']; readonly changed: boolean; readonly hasSent: boolean; readonly waitMs?: number }

type Needs = { readonly store: SyncStore; readonly transport: SyncTransport; readonly now: () => Ms; /** Compares every event, and offers again what the server did not understand: once per page. */ readonly isFirst: boolean }

/** How often a learner who goes on answering meanwhile is waited for. */
const mostTurns = 5

/**
 * One exchange with the server: fetch what others sent, send what waits, fetch again, compare. It may be cut off anywhere and begun again, by several
 * tabs at once: every step is one transaction here and one there, and a step done twice changes nothing. Rejects only where the store does.
 */
export async function syncRound({ store, transport, now, isFirst }: Needs): Promise<RoundEnd> {
  let [changed, hasSent] = [false, false]
  const account = await store.account()
  if (account === null) return { end: 'guest', changed, hasSent }
  const { userId } = account

  for (let turns = 0, repairs = 0, wasAhead = false; ; turns += 1) {
    const page = await pullAll(store, transport, userId, () => (changed = true))
    if (!page.ok) return { ...failed(page), changed, hasSent }
    if (await store.fixStamps(page.clock)) changed = true
    const pushed = await pushAll(store, transport, userId, isFirst, (isVisible) => {
      hasSent = true
      changed ||= isVisible
    })
    if (pushed !== null && pushed !== 'sent') return { ...failed(pushed), changed, hasSent }
    if (pushed === 'sent') continue
    const verdict = await compare(store, page.value, isFirst || repairs > 0)
    if (verdict === 'same') {
      await store.agreed(now())
      return { end: 'agreed', changed, hasSent }
    }
    // Another tab may have sent something since the page was fetched. Where a fresh page is behind as well, the server was set back to a backup.
    const isTooEarly = verdict === 'moving' || (verdict === 'ahead' && !wasAhead)
    wasAhead = verdict === 'ahead'
    if (isTooEarly && turns < mostTurns) continue
    if (verdict === 'moving') return { end: 'later', changed, hasSent }
    if (repairs > 0) return { end: 'disagreed', changed, hasSent }
    repairs += 1
    const repaired = await repair(store, transport, userId)
    if (!repaired.ok) return { ...failed(repaired), changed, hasSent }
    changed = true
  }
}

function failed({ why, waitMs }: NoAnswer): Omit<RoundEnd, 'changed' | 'hasSent'> {
  return { end: why, ...(waitMs !== undefined && { waitMs }) }
}

/** Fetches up to the end of the log; gives the last page. */
async function pullAll(store: SyncStore, transport: SyncTransport, userId: string, onChange: () => void) {
  for (;;) {
    const after = await store.cursor()
    const answer = await transport.pull(userId, after)
    if (!answer.ok) return answer
    const { events, lastSeq } = answer.value
    const cursor = events.at(-1)?.seq ?? Math.min(after, lastSeq)
    if ((events.length > 0 || cursor !== after) && (await store.absorb(userId, events, cursor))) onChange()
    if (cursor >= lastSeq) return answer
    if (events.length === 0) return { ok: false, why: 'offline' } as const
  }
}

/** Sends everything; `sent` where there was something, null where not. A batch whose answers settle nothing is not sent twice in one round. */
async function pushAll(store: SyncStore, transport: SyncTransport, userId: string, again: boolean, onSettled: (isVisible: boolean) => void): Promise<'sent' | NoAnswer | null> {
  let last = ''
  for (let count = 0; ; count += 1) {
    const batch = await store.batch(userId, again && count === 0)
    const key = batch.map(({ id, deviceId }) => `${id} ${deviceId}`).join()
    if (batch.length === 0) return count > 0 ? 'sent' : null
    if (key === last) return { ok: false, why: 'later' }
    last = key
    const answer = await transport.push(userId, batch)
    if (!answer.ok) return answer
    const { results } = answer.value
    if (results.some((result) => result.status === 'refused' && result.code === 'foreign')) return { ok: false, why: 'foreign' }
    onSettled(await store.settle(batch, results))
    // All that is left may be what the server does not understand.
    if (results.every((result) => result.status === 'refused' && result.code === 'unknownVersion') && (await store.batch(userId, false)).length === 0) return null
  }
}

/** `moving`: somebody is writing meanwhile, it is too early to tell. `ahead`: the server has said it holds more than the page shows. */
async function compare(store: SyncStore, page: PullResponse, withEvents: boolean): Promise<'same' | 'different' | 'moving' | 'ahead'> {
  const own = await store.digest(withEvents)
  if (own.unsent > 0) return 'moving'
  if (own.held > page.lastSeq) return 'ahead'
  if (own.held < page.lastSeq) return 'different'
  if (own.events !== null && own.events !== page.eventDigest) return 'different'
  // Other rules, or events it does not know, give other cards: nothing is damaged.
  const isComparable = page.fold === foldVersion && own.waiting === 0
  return isComparable && own.cards !== page.cardDigest ? 'different' : 'same'
}

async function repair(store: SyncStore, transport: SyncTransport, userId: string) {
  const lines: LogLine[] = []
  for (;;) {
    const answer = await transport.pull(userId, lines.at(-1)?.seq ?? 0)
    if (!answer.ok) return answer
    lines.push(...answer.value.events)
    const reached = lines.at(-1)?.seq ?? 0
    if (answer.value.events.length > 0 && reached < answer.value.lastSeq) continue
    await store.repair(userId, lines, reached)
    return answer
  }
}
