import 'server-only'
import type { UserId } from '../../core/accounts/account-ids'
import { countsSince, dueFor } from '../../core/classroom/assignment-rules'
import type { Pauses } from '../../core/classroom/item-progress'
import type { Ms } from '../../core/events/event'
import { defaultLocale, isLocale, type Locale } from '../../core/locale'
import { getDatabase } from '../db/open-database'
import { pausesOf } from './pauses'

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

/** What is asked of this person now: open, not closed, in classes in use that they attend. The earliest due date first, then what has none. */
export async function listWorkOf(userId: UserId, now: Ms): Promise<readonly StoredWork[]> {
  const database = await getDatabase()
  const attending = { userId, role: { not: 'teacher' }, enrolledAt: { not: null } }
  const rows = await database.read((prisma) =>
    prisma.assignment.findMany({
      where: { opensAt: { lte: BigInt(now) }, closedAt: null, classroom: { archivedAt: null, enrollments: { some: attending } } },
      include: {
        classroom: { select: { id: true, name: true, zone: true, enrollments: { where: { userId }, select: { enrolledAt: true } } } },
        extensions: { where: { userId } },
        items: { where: { locale: defaultLocale }, orderBy: { position: 'asc' }, select: { itemId: true } },
      },
    }),
  )
  const work = rows.map(({ id, title, classroom: { enrollments, ...classroom }, locale, countsFrom, paused, opensAt, dueAt, extensions, items }) => ({
    ...{ id, title, classroom, locale: isLocale(locale) ? locale : null },
    since: countsSince(Number(countsFrom), Number(enrollments[0]?.enrolledAt ?? 0n)),
    paused: pausesOf(paused),
    opensAt: Number(opensAt),
    dueAt: dueFor(timeOf(dueAt), timeOf(extensions[0]?.dueAt ?? null)),
    itemIds: items.map(({ itemId }) => itemId),
  }))
  return work.sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.opensAt - b.opensAt || (a.id < b.id ? -1 : 1))
}

function timeOf(at: bigint | null): Ms | null {
  return at === null ? null : Number(at)
}
