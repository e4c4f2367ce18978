import { areDatesInOrder } from '../../core/classroom/assignment-rules'
import { wallTimeMs } from '../../core/classroom/wall-time'
import type { Ms } from '../../core/events/event'

/** Dates as typed: wall clocks `YYYY-MM-DDTHH:mm`, empty where nothing stands there. `opens` null: now. */
export type TypedDates = { readonly opens: string | null; readonly due: string }
export type DateProblem = 'missing' | 'unreadable' | 'beforeOpening' | 'beforeExtension'
export type DateProblems = { readonly opens: DateProblem | null; readonly due: DateProblem | null }

/** What is wrong with dates on the clocks of these zones. `ownDues`: due dates of single students, which must be after the opening too. */
export function dateProblems({ opens, due }: TypedDates, zones: readonly string[], now: Ms, ownDues: readonly Ms[] = []): DateProblems {
  const all = zones.map((zone) => ({ opensAt: opens === null ? now : readTime(opens, zone), dueAt: due === '' ? null : readTime(due, zone) }))
  if (opens === '') return { opens: 'missing', due: null }
  if (all.some(({ opensAt }) => opensAt === undefined)) return { opens: 'unreadable', due: null }
  if (all.some(({ dueAt }) => dueAt === undefined)) return { opens: null, due: 'unreadable' }
  const areInOrder = (dues: (dueAt: Ms | null) => readonly (Ms | null)[]) => all.every(({ opensAt, dueAt }) => areDatesInOrder(opensAt ?? now, dues(dueAt ?? null)))
  if (!areInOrder((dueAt) => [dueAt])) return { opens: null, due: 'beforeOpening' }
  return { opens: areInOrder(() => ownDues) ? null : 'beforeExtension', due: null }
}

/** As the server reads it: no other century. */
function readTime(text: string, zone: string): Ms | undefined {
  return text >= '2000' && text < '2100' ? (wallTimeMs(text, zone) ?? undefined) : undefined
}
