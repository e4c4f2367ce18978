import 'server-only'
import { AppError } from '../../core/app-error'
import { byteOrderMark, csvLine } from '../../core/formats/csv'
import type { Actor } from '../auth/authenticate'
import { logSecurity } from '../auth/security-log'
import { exportAccount, exportEvents, exportRest } from '../data/export'
import { csvColumns, csvRow } from './csv-review'

/** A file in pieces, made while it is fetched. */
export type ExportFile = { readonly name: string; readonly type: string; readonly pieces: AsyncGenerator<string> }

/**
 * Everything the server holds about this person: as JSON (format `jady-account`, version 1; `events` as they were sent, so they can be read in again), or with `as=csv` the answers as
 * a table. Throws INVALID_REQUEST for any other query, ACCOUNT_ERASED.
 */
export async function exportOf({ userId }: Actor, query: URLSearchParams, now: number): Promise<ExportFile> {
  const isCsv = query.get('as') === 'csv'
  if (query.size > (isCsv ? 1 : 0)) throw new AppError('INVALID_REQUEST', 'the only parameter is as=csv')
  const found = await exportAccount(userId)
  if (found === null) throw new AppError('ACCOUNT_ERASED', 'the account has just gone')
  logSecurity('exported', { userId, value: isCsv ? 'csv' : 'json' }, now)
  const day = new Date(now).toISOString().slice(0, 10)
  if (isCsv) return { name: `jady-${day}.csv`, type: 'text/csv; charset=utf-8', pieces: csvPieces(userId) }
  return { name: `jady-${day}.json`, type: 'application/json; charset=utf-8', pieces: jsonPieces(userId, found, now) }
}

async function* jsonPieces(userId: Actor['userId'], { account, devices, classrooms, decks, extensions }: NonNullable<Awaited<ReturnType<typeof exportAccount>>>, now: number): AsyncGenerator<string> {
  yield `{"format":"jady-account","version":1,"exportedAt":${JSON.stringify(new Date(now).toISOString())},\n"account":${JSON.stringify(account)},\n"events":[`
  let isFirst = true
  for await (const bodies of exportEvents(userId)) {
    yield `${isFirst ? '' : ','}\n${bodies.join(',\n')}`
    isFirst = false
  }
  const { quarantined, cards } = await exportRest(userId)
  yield `],\n"quarantined":[${lines(quarantined.map(({ eventId, hash, receivedAt, body }) => `{"eventId":${JSON.stringify(eventId)},"hash":${JSON.stringify(hash)},"receivedAt":${receivedAt},"event":${body}}`))}`
  yield `],\n"cards":[${lines(cards.map(({ itemId, card, flags }) => `{"itemId":${JSON.stringify(itemId)},"card":${card ?? 'null'},"flags":${flags ?? 'null'}}`))}`
  yield `],\n"devices":${JSON.stringify(devices)},\n"classrooms":${JSON.stringify(classrooms)},\n"extensions":${JSON.stringify(extensions)}`
  yield `,\n"decks":[${lines(decks.map(({ query, ...deck }) => `${JSON.stringify(deck).slice(0, -1)},"query":${query}}`))}]}\n`
}

async function* csvPieces(userId: Actor['userId']): AsyncGenerator<string> {
  yield `${byteOrderMark}${csvLine(csvColumns)}`
  for await (const bodies of exportEvents(userId)) {
    const rows = bodies.flatMap((body) => csvRow(JSON.parse(body) as Record<string, unknown>) ?? [])
    if (rows.length > 0) yield rows.join('')
  }
}

function lines(items: readonly string[]): string {
  return items.map((item) => `\n${item}`).join(',')
}
