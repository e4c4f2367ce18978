import { AppError } from '../../core/app-error'
import { readTitle } from '../../core/classroom/deck-title'
import { readName } from '../../core/classroom/names'
import { wallTimeMs } from '../../core/classroom/wall-time'
import type { Ms } from '../../core/events/event'
import { isRudeName } from '../../core/language/rude-name'
import { isLocale, type Locale } from '../../core/locale'

/**
 * What a teacher calls somebody, tidied. Throws INVALID_REQUEST where it cannot be a name. It may be rude by our list: what a person is really called must always be possible
 * (docs/decisions/0029-rude-names.md).
 */
export function checkedPersonName(typed: string): string {
  const read = readName(typed)
  if ('problem' in read) throw new AppError('INVALID_REQUEST', `the name: ${read.problem}`)
  return read.name
}

/** A name that somebody gives a class, or oneself in it, tidied. Throws INVALID_REQUEST where it cannot be one, RUDE_NAME. */
export function checkedName(typed: string): string {
  return checkedDecent(checkedPersonName(typed))
}

/** A title, tidied. Throws INVALID_REQUEST where it cannot be one, RUDE_NAME. */
export function checkedTitle(typed: string): string {
  const read = readTitle(typed)
  if ('problem' in read) throw new AppError('INVALID_REQUEST', `the title: ${read.problem}`)
  return checkedDecent(read.title)
}

/** A name that others may see. Throws RUDE_NAME for any other; which word it is stays unsaid. */
export function checkedDecent(name: string): string {
  if (isRudeName(name)) throw new AppError('RUDE_NAME', 'others would see it')
  return name
}

/** The language of a query whose only parameter it is. Throws INVALID_REQUEST for any other query. */
export function checkedLocale(query: URLSearchParams): Locale {
  const locale = query.get('locale')
  if (query.size !== 1 || !isLocale(locale)) throw new AppError('INVALID_REQUEST', 'the only parameter is a locale')
  return locale
}

/** The same; null for a query without any parameter. Throws INVALID_REQUEST. */
export function checkedLocaleIfAny(query: URLSearchParams): Locale | null {
  return query.size === 0 ? null : checkedLocale(query)
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
