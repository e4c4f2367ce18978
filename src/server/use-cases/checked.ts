import { AppError } from '../../core/app-error'
import { readName } from '../../core/classroom/names'
import { readTitle } from '../../core/classroom/title'
import { wallTimeMs } from '../../core/classroom/wall-time'
import type { Ms } from '../../core/events/event'
import { isLocale, type Locale } from '../../core/locale'

/** A name of a class or of somebody in it, tidied. Throws INVALID_REQUEST where it cannot be one. */
export function checkedName(typed: string): string {
  const read = readName(typed)
  if ('problem' in read) throw new AppError('INVALID_REQUEST', `the name: ${read.problem}`)
  return read.name
}

/** A time zone this server knows. Throws INVALID_REQUEST for any other text. */
export function checkedZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw new AppError('INVALID_REQUEST', 'no such time zone')
  }
}

/** A title of an assignment, tidied. Throws INVALID_REQUEST where it cannot be one. */
export function checkedTitle(typed: string): string {
  const title = readTitle(typed)
  if (title === null) throw new AppError('INVALID_REQUEST', 'the title cannot be read')
  return title
}

/** The instant of a wall clock in a zone. Throws INVALID_REQUEST for a day or an hour that does not exist. */
export function checkedWallTime(text: string, zone: string): Ms {
  const at = wallTimeMs(text, zone)
  if (at === null) throw new AppError('INVALID_REQUEST', 'no such time')
  return at
}

/** The language of a query `?locale=`, and nothing else in it. Throws INVALID_REQUEST for any other query; where it is empty, `otherwise`, unless one is demanded (null). */
export function checkedLocale(query: URLSearchParams, otherwise: Locale | null): Locale {
  const asked = query.size === 0 ? otherwise : query.size === 1 ? query.get('locale') : null
  if (!isLocale(asked)) throw new AppError('INVALID_REQUEST', 'the only parameter is a language')
  return asked
}
