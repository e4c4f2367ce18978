import 'server-only'
import { changeDigest, eventLine } from '../../core/events/digest'
import type { LogEvent } from '../../core/events/log-event'
import { subjectOf } from '../../core/events/subject-of'
import type { Database } from '../db/database'
import type { CardRow, EventRow, LogWriter } from '../db/log-tables'
import { cardRows, linesOf } from './refold-cards'

/** What a rebuild found: learners and events looked at, cards that were not what the events amount to, and the ids of the learners whose cards or digests were wrong. */
export type Rebuilt = { readonly learners: number; readonly events: number; readonly cards: number; readonly wrongCards: number; readonly wrongLearners: readonly string[] }

/**
 * Folds every learner's events anew and makes the stored cards, subjects and digests equal to that, learner by learner, each in one transaction. With
 * `onlyLook` nothing is written. `onLearner` is called after each.
 */
export async function rebuildCards(database: Database, { onlyLook = false, onLearner = () => undefined }: { readonly onlyLook?: boolean; readonly onLearner?: (done: number, of: number) => void } = {}): Promise<Rebuilt> {
  const users = await database.read((prisma) => prisma.user.findMany({ select: { id: true }, orderBy: { id: 'asc' } }))
  let sum: Rebuilt = { learners: 0, events: 0, cards: 0, wrongCards: 0, wrongLearners: [] }
  for (const { id } of users) {
    const found = await database.writeLog((log) => rebuildLearner(log, id, onlyLook))
    sum = { learners: sum.learners + 1, events: sum.events + found.events, cards: sum.cards + found.cards, wrongCards: sum.wrongCards + found.wrong, wrongLearners: found.isWrong ? [...sum.wrongLearners, id] : sum.wrongLearners }
    onLearner(sum.learners, users.length)
  }
  return sum
}

async function rebuildLearner(log: LogWriter, userId: string, onlyLook: boolean) {
  const user = await log.lockUser(userId)
  const rows = await allRows(log, userId)
  const events = rows.map((row) => JSON.parse(row.body) as LogEvent)
  const byId = new Map(events.map((event) => [event.id, event]))
  const misfiled = rows.flatMap((row, i) => {
    const event = events[i]
    const about = event === undefined ? row.about : subjectOf(event, byId)
    return about === row.about ? [] : [{ seq: row.seq, about }]
  })
  const [stored, wanted] = [await log.allCards(userId), cardRows(events)]
  const wrong = differing(stored, wanted)
  const state = { lastSeq: rows.at(-1)?.seq ?? 0, eventDigest: changeDigest('', events.map(eventLine)), cardDigest: changeDigest('', wanted.flatMap(linesOf)) }
  const isUserRight = user !== null && user.lastSeq === state.lastSeq && user.eventDigest === state.eventDigest && user.cardDigest === state.cardDigest
  const isWrong = wrong.length > 0 || misfiled.length > 0 || !isUserRight
  if (isWrong && !onlyLook) {
    const right = new Set(wanted.map(({ itemId }) => itemId))
    await log.fileAnew(userId, misfiled)
    await log.append(userId, { events: [], cards: wanted.filter(({ itemId }) => wrong.includes(itemId)), gone: wrong.filter((itemId) => !right.has(itemId)), user: state })
  }
  return { events: rows.length, cards: wanted.length, wrong: wrong.length, isWrong }
}

const pageSize = 5000

async function allRows(log: LogWriter, userId: string): Promise<readonly EventRow[]> {
  const rows: EventRow[] = []
  for (;;) {
    const page = await log.eventsAfter(userId, rows.at(-1)?.seq ?? 0, pageSize)
    rows.push(...page)
    if (page.length < pageSize) return rows
  }
}

/** Items whose rows are not byte for byte the same on both sides. */
function differing(stored: readonly CardRow[], wanted: readonly CardRow[]): readonly string[] {
  const key = ({ card, flags }: CardRow) => JSON.stringify([card, flags])
  const [left, right] = [stored, wanted].map((rows) => new Map(rows.map((row) => [row.itemId, key(row)]))) as [Map<string, string>, Map<string, string>]
  return [...new Set([...left.keys(), ...right.keys()])].filter((itemId) => left.get(itemId) !== right.get(itemId))
}
