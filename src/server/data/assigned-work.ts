import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import { countsSince, dueFor } from '../../core/classroom/assignment-rules'
import type { Pauses } from '../../core/classroom/item-progress'
import type { Ms } from '../../core/events/event'
import { defaultLocale, isLocale, type Locale } from '../../core/locale'
import { getDatabase } from '../db/open-database'
import { isStudent } from './enrollments'
import { pausesOf } from './pauses'
import { timeOf } from './time-of'

/** Work as one student has it. `dueAt` is theirs, with an extension; `since`: answers count from then on, but for what is `paused`. */
export type StoredWork = {
  readonly id: string
  readonly title: string
  readonly classroom: { readonly id: string; readonly name: string; readonly zone: string }
  readonly locale: Locale | null
  readonly since: Ms
  readonly paused: Pauses
  readonly opensAt: Ms
  readonly dueAt: Ms | null
  readonly itemIds: readonly string[]
}

/** Where an assignment is asked of the students of its class: open, not closed, the class in use. */
export function isAskedAt(now: Ms) {
  return { opensAt: { lte: BigInt(now) }, closedAt: null, classroom: { archivedAt: null } }
}

/** Whether an assignment is asked of this person now, as a student of its class. */
export async function isAskedOf(userId: UserId, unsafeAssignmentId: string, now: Ms): Promise<boolean> {
  const database = await getDatabase()
  return (await database.read((prisma) => prisma.assignment.count({ where: { id: unsafeAssignmentId, ...askedOf(userId, now) } }))) === 1
}

/** What is asked of this person now. The earliest due date first, then what has none. */
export async function listWorkOf(userId: UserId, now: Ms): Promise<readonly StoredWork[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) =>
    prisma.assignment.findMany({
      where: askedOf(userId, now),
      include: {
        classroom: { select: { id: true, name: true, zone: true, enrollments: { where: { userId }, select: { enrolledAt: true } } } },
        extensions: { where: { userId } },
        items: { where: { locale: defaultLocale }, orderBy: { position: 'asc' }, select: { itemId: true } },
      },
    }),
  )
  const work = rows.map(({ id, title, classroom: { enrollments, ...classroom }, locale, countsFrom, paused, opensAt, dueAt, extensions, items }) => ({
    ...{ id, title, classroom, locale: isLocale(locale) ? locale : null },
    since: countsSince({ opensAt: Number(opensAt), countsFrom: Number(countsFrom) }, Number(enrollments[0]?.enrolledAt ?? 0n)),
    paused: pausesOf(paused),
    opensAt: Number(opensAt),
    dueAt: dueFor(timeOf(dueAt), timeOf(extensions[0]?.dueAt ?? null)),
    itemIds: items.map(({ itemId }) => itemId),
  }))
  return work.sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.opensAt - b.opensAt || (a.id < b.id ? -1 : 1))
}

function askedOf(userId: UserId, now: Ms) {
  const { classroom, ...isAsked } = isAskedAt(now)
  return { ...isAsked, classroom: { ...classroom, enrollments: { some: { userId, ...isStudent } } } }
}
