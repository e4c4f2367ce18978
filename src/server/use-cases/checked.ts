import { AppError } from '../../core/app-error'
import { readTitle } from '../../core/classroom/deck-title'
import { readName } from '../../core/classroom/names'
import { wallTimeMs } from '../../core/classroom/wall-time'
import type { Ms } from '../../core/events/event'
import { isLocale, type Locale } from '../../core/locale'

/** A name of a class or of somebody in it, tidied. Throws INVALID_REQUEST where it cannot be one. */
export function checkedName(typed: string): string {
  const read = readName(typed)
  if ('problem' in read) throw new AppError('INVALID_REQUEST', `the name: ${read.problem}`)
  return read.name
}

/** A title, tidied. Throws INVALID_REQUEST where it cannot be one. */
export function checkedTitle(typed: string): string {
  const read = readTitle(typed)
  if ('problem' in read) throw new AppError('INVALID_REQUEST', `the title: ${read.problem}`)
  return read.title
}

/** The language of a query whose only parameter it is. Throws INVALID_REQUEST for any other query. */
export function checkedLocale(query: URLSearchParams): Locale {
  const locale = query.get('locale')
  if (query.size !== 1 || !isLocale(locale)) throw new AppError('INVALID_REQUEST', 'the only parameter is a locale')
  return locale
}

/** A time zone this server knows. Throws INVALID_REQUEST for any other text. */
export function checkedZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw new AppError('INVALID_REQUEST', 'no such time zone')
  }
}

/** The instant of a wall clock in a zone. Throws INVALID_REQUEST for a day or an hour that does not exist, or is of another century. */
export function checkedWallTime(text: string, zone: string): Ms {
  const at = text >= '2000' && text < '2100' ? wallTimeMs(text, zone) : null
  if (at === null) throw new AppError('INVALID_REQUEST', 'no such time')
  return at
}
