import 'server-only'
import type { CalendarKey } from '../../contracts/assignment'
import { AppError } from '../../core/app-error'
import { calendarText } from '../../core/formats/ics'
import type { Actor } from '../auth/authenticate'
import { authorizeBelonging } from '../auth/classroom-access'
import { hashToken, newToken } from '../auth/tokens'
import { findCalendar, putCalendarHash, type StoredCalendar } from '../data/calendars'

/** A new address for this person's calendar of a class; the one before is good for nothing. Throws NOT_FOUND for a class they are not in. */
export async function makeCalendarKey(actor: Actor, unsafeClassroomId: string): Promise<CalendarKey> {
  const id = await authorizeBelonging(actor, unsafeClassroomId)
  const { token, hash } = newToken()
  if (!(await putCalendarHash(actor.userId, id, hash))) throw new AppError('NOT_FOUND', 'left a moment ago')
  return { key: token }
}

/** What is due for whoever has this key, as a calendar, stamped with `now` ({@link calendarText} says why). `publicUrl`: where people open the app, null where that is not known. Throws NOT_FOUND for a key that opens nothing. */
export async function getCalendar(unsafeKey: string, publicUrl: string | null, now: number): Promise<string> {
  const calendar = await findCalendar(hashToken(unsafeKey), now)
  if (calendar === null) throw new AppError('NOT_FOUND', 'no such calendar')
  const { classroom, due } = calendar
  const events = due.map(({ id, title, createdAt, dueAt }) => ({ uid: `${id}@jady`, title, description: classroom, at: dueAt, createdAt, url: publicUrl === null ? null : `${publicUrl}${pathOf(id, calendar)}` }))
  return calendarText(classroom, events, now)
}

/** Students find their work on the first page. */
function pathOf(id: string, { role, locale }: StoredCalendar): string {
  return role === 'teacher' ? `/${locale}/assignment?id=${encodeURIComponent(id)}` : `/${locale}`
}
