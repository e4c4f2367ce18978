import 'server-only'
import { AppError } from '../../core/app-error'

type Schema<T> = { readonly safeParse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false } }

/** The parameters of an address as a schema wants them. Throws INVALID_REQUEST for any others, and for one that comes twice. */
export function checkedQuery<T>(schema: Schema<T>, query: URLSearchParams): T {
  const fields = Object.fromEntries(query)
  const parsed = schema.safeParse(fields)
  if (!parsed.success || Object.keys(fields).length !== query.size) throw new AppError('INVALID_REQUEST', 'wrong query')
  return parsed.data
}
