import { canonicalJson } from '../../core/events/canonical-json'
import { fold } from '../../core/events/fold'
import type { LogEvent } from '../../core/events/log-event'
import type { Card, LearnerState } from '../../core/scheduling/card'
import { liveReviews } from '../../core/study/day-log'
import { recordEvents } from '../../server/data/record-events'
import { cardRows } from '../../server/data/refold-cards'
import type { CardRow, LogUser } from '../../server/db/log-tables'
import { createTestUser } from '../test-user'
import { countingReviews, dayBySchoolbook, differences, tally, type Done } from './oracle'
import type { Profile } from './profile'
import { noFindings, type Report, type Zeros } from './report'
import type { World } from './world'

/** One learner's log as the server has it. */
type ServerLog = { readonly user: LogUser; readonly seqs: readonly number[]; readonly events: readonly LogEvent[]; readonly cards: readonly CardRow[]; readonly quarantined: number }

type Find = (what: keyof Zeros, count: number, ...words: readonly (string | number)[]) => void

/** Looks whether all that must hold after healing does. */
export async function judge(world: World, profiles: readonly Profile[]): Promise<Report> {
  const zeros: Zeros = { ...noFindings }
  const findings: string[] = []
  const find: Find = (what, count, ...words) => {
    zeros[what] += count
    if (count > 0 && findings.length < 20) findings.push(`${what}: ${words.join(' ')}`)
  }
  find('broken', world.broken.length, ...world.broken.slice(0, 3))
  let [events, quarantined] = [0, 0]
  for (const [user, userId] of world.userIds.entries()) {
    const log = await readServer(world, userId)
    const done = world.done[user] ?? []
    events += log.events.length
    quarantined += log.quarantined
    compareIds(find, user, log, done)
    compareCounts(find, user, log, done)
    const own = profiles.filter((each) => each.user === user)
    for (const profile of own) await compareDevice(find, profile, log)
    if (!own.some(({ isCopy }) => isCopy)) find('changed', log.quarantined, 'user', user, 'kept apart')
    await compareOrders(find, world, user, log)
    world.note('user', user, log.user.lastSeq, log.user.eventDigest, log.user.cardDigest)
  }
  const [requests, ...faulty] = ['requests', ...requestKinds].map((kind) => world.counts.get(kind as 'requests') ?? 0) as [number, ...number[]]
  const wrong = faulty.reduce((sum, count) => sum + count, 0)
  const faults = Object.fromEntries([...world.counts].filter(([kind]) => kind !== 'requests').sort())
  const reviews = world.done.flat().filter(({ kind }) => kind === 'review').length
  return { seed: world.seed, zeros, findings, figures: { events, reviews, requests, faulty: wrong, share: wrong / Math.max(1, requests), quarantined }, faults, trace: world.traceHash() }
}

const requestKinds = ['lostRequest', 'lostAnswer', 'crash', 'lateDuplicate', 'late', 'reordered', 'truncatedRequest', 'truncatedAnswer', 'status401', 'status429', 'status500', 'status503', 'portal', 'otherAccount'] as const

function readServer({ database }: World, userId: string): Promise<ServerLog> {
  return database.readLog(async (log) => {
    const user = await log.user(userId)
    if (user === null) throw new Error('the learner is gone')
    const rows = await log.eventsAfter(userId, 0, 1_000_000)
    return { user, seqs: rows.map(({ seq }) => seq), events: rows.map(({ body }) => JSON.parse(body) as LogEvent), cards: await log.cards(userId), quarantined: (await log.quarantined(userId)).length }
  })
}

function compareIds(find: Find, user: number, { user: row, seqs, events }: ServerLog, done: readonly Done[]): void {
  const times = tally(events.map(({ id }) => id))
  const lost = done.filter(({ id }) => !times.has(id))
  find('lost', lost.length, 'user', user, ...lost.slice(0, 3).map(({ kind, id }) => `${kind} ${id}`))
  const [twice, unknown] = [[...times].filter(([, count]) => count > 1), [...times.keys()].filter((id) => !done.some((each) => each.id === id))]
  find('doubled', twice.length + unknown.length, 'user', user, twice.length, 'twice,', unknown.length, 'never recorded')
  const gaps = seqs.filter((seq, i) => seq !== i + 1).length + (row.lastSeq === seqs.length ? 0 : 1)
  find('doubled', gaps, 'user', user, 'places with gaps')
}

function compareCounts(find: Find, user: number, { events, cards }: ServerLog, done: readonly Done[]): void {
  const counting = countingReviews(done)
  const folded = cards.flatMap(({ card }) => (card === null ? [] : [JSON.parse(card) as Card]))
  const reps = new Map(folded.map((card) => [card.itemId, card.reps]))
  find('miscounted', differences(tally(counting.map(({ itemId }) => itemId)), reps), 'user', user, 'answers per item')
  const byId = new Map(events.map((event) => [event.id, event]))
  const days = counting.flatMap(({ id }) => (byId.get(id) === undefined ? [] : [dayOf(byId.get(id))]))
  find('miscounted', differences(tally(days), tally(liveReviews(events).map(({ day }) => day))), 'user', user, 'answers per day')
  const wrong = events.filter((event) => event.day !== dayOf(event))
  find('wrongDay', wrong.length, 'user', user, ...wrong.slice(0, 2).map(canonicalJson))
  const early = folded.filter(({ due, lastAt, lastDay }) => ('at' in due ? due.at < lastAt : due.day < lastDay))
  find('negative', early.length, 'user', user, ...early.slice(0, 2).map(canonicalJson))
}

function dayOf(event: LogEvent | undefined): string {
  return event === undefined ? '' : dayBySchoolbook(event.effectiveAt, event.zone)
}

async function compareDevice(find: Find, { name, tabs }: Profile, log: ServerLog): Promise<void> {
  const [tab] = tabs
  const sync = tab?.store.sync
  if (tab === undefined || sync === undefined || sync === null) return find('divergent', 1, name, 'has no store')
  const [{ events }, { state }, digest] = [await tab.store.exportAll(), await tab.store.load(Infinity), await sync.digest(true)]
  find('unsent', digest.unsent + digest.waiting, name, digest.unsent, 'unsent')
  const differs = [
    linesOf(events) === linesOf(log.events) ? [] : ['events', events.length, log.events.length],
    canonicalJson(rowsOf(state)) === canonicalJson(log.cards) ? [] : ['cards'],
    settingsOf(state) === settingsOf(fold(log.events)) ? [] : ['settings'],
    digest.events === log.user.eventDigest ? [] : ['digest of events'],
    digest.cards === log.user.cardDigest ? [] : ['digest of cards'],
    digest.held === log.user.lastSeq ? [] : ['places', digest.held, log.user.lastSeq],
  ].flat()
  find('divergent', differs.length === 0 ? 0 : 1, name, ...differs)
}

function linesOf(events: readonly LogEvent[]): string {
  return events.map(canonicalJson).sort().join('\n')
}

function rowsOf({ cards, flags }: LearnerState): readonly CardRow[] {
  const itemIds = [...new Set([...cards.keys(), ...flags.keys()])].sort()
  const text = (value: object | undefined): string | null => (value === undefined ? null : canonicalJson(value))
  return itemIds.map((itemId) => ({ itemId, card: text(cards.get(itemId)), flags: text(flags.get(itemId)) }))
}

function settingsOf({ settings }: LearnerState): string {
  return canonicalJson([...settings].sort())
}

/** The fold of three random orders, and what a learner gets to whose log the same events come in another order. */
async function compareOrders(find: Find, { random, database, timeline }: World, user: number, { events, cards }: ServerLog): Promise<void> {
  const stored = canonicalJson(cards)
  const orders = [events, random.shuffled(events), random.shuffled(events), random.shuffled(events)]
  const [first, ...others] = orders.map((order) => canonicalJson([cardRows(order), settingsOf(fold(order))]))
  find('orderDependent', others.filter((other) => other !== first).length, 'user', user, 'folds of one log differ')
  find('orderDependent', canonicalJson(cardRows(events)) === stored ? 0 : 1, 'user', user, 'the stored cards are not the fold')
  const userId = await createTestUser(database, `reordered ${(reordered += 1)}`)
  const order = random.shuffled(events)
  for (let at = 0; at < order.length; at += 100) await recordEvents(userId, order.slice(at, at + 100), timeline.now())
  const again = await database.readLog((log) => log.cards(userId))
  find('orderDependent', canonicalJson(again) === stored ? 0 : 1, 'user', user, 'other cards when the log arrives in another order')
}

let reordered = 0
