import { AppError } from '../../core/app-error'
import { readName } from '../../core/classroom/names'

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
