import 'server-only'
import { AppError } from '../../core/app-error'
import { bankRequestSchema } from '../../contracts/bank-request'
import { getBank } from '../bank'

/** An answer to `GET /api/banks/<bank>`, before it is put on the wire. */
export type BankAnswer = { readonly status: 200 | 304; readonly body: string | null; readonly headers: Readonly<Record<string, string>> }

/**
 * The bank of one language. Without a version it must be revalidated (ETag); with a version it is the same for ever;
 * a version not served is NOT_FOUND, so that no cache keeps the wrong one. Throws INVALID_REQUEST for a wrong query.
 */
export async function serveBank(unsafeBankId: string, query: URLSearchParams, ifNoneMatch: string | null): Promise<BankAnswer> {
  const { locale, version } = parseQuery(query)
  const served = await getBank(unsafeBankId, locale)
  if (version !== undefined && version !== served.version) throw new AppError('NOT_FOUND', `version ${version} is not served`)
  const etag = `"${served.version}.${locale}"`
  const headers = {
    ETag: etag,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': version === undefined ? 'no-cache' : 'public, max-age=31536000, immutable',
  }
  if (matches(ifNoneMatch, etag)) return { status: 304, body: null, headers }
  return { status: 200, body: served.body, headers }
}

function parseQuery(query: URLSearchParams) {
  const entries = [...query.entries()]
  const repeated = new Set(entries.map(([key]) => key)).size !== entries.length
  const parsed = bankRequestSchema.safeParse(Object.fromEntries(entries))
  if (repeated || !parsed.success) throw new AppError('INVALID_REQUEST', 'wrong query')
  return parsed.data
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
}
