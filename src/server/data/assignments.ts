import 'server-only'
import type { AttendedAssignmentId, TaughtAssignmentId, TaughtClassroomId } from '../../core/classroom/classroom-ids'
import { areDatesInOrder, assignmentLimits, withOpening } from '../../core/classroom/assignment-rules'
import type { Ms } from '../../core/events/event'
import type { Item } from '../../core/items/bank'
import { defaultLocale, isLocale, locales, type Locale, type Localised } from '../../core/locale'
import type { PrismaTransaction } from '../db/database'
import { getDatabase } from '../db/open-database'
import { isStudent, lockClassroom } from './enrollments'
import { pausesOf, pausesText } from './pauses'
import { timeOf } from './time-of'

/** `locale` null: each student's own language. `closedAt` null: it goes on. */
export type StoredAssignment = {
  readonly id: string
  readonly title: string
  readonly locale: Locale | null
  readonly createdAt: Ms
  readonly opensAt: Ms
  readonly countsFrom: Ms
  readonly dueAt: Ms | null
  readonly closedAt: Ms | null
  readonly bankVersion: string
  readonly items: number
}
export type StoredExtension = { readonly userId: string; readonly dueAt: Ms }
export type NewAssignment = Omit<StoredAssignment, 'items' | 'closedAt'>
/** What can be changed about it; what is left out stays. */
export type AssignmentChange = { readonly title?: string; readonly locale?: Locale | null; readonly opensAt?: Ms; readonly dueAt?: Ms | null; readonly isClosed?: boolean }

/** Copies written by one statement: far below what either engine binds at once. */
const portion = 250

/** The class an assignment belongs to. Null where there is none. */
export async function findClassroomOf(unsafeAssignmentId: string): Promise<string | null> {
  const database = await getDatabase()
  return (await database.read((prisma) => prisma.assignment.findUnique({ where: { id: unsafeAssignmentId }, select: { classroomId: true } })))?.classroomId ?? null
}

/**
 * Makes an assignment with copies of its items in every language, all or nothing, unless the class has it already. Says `resting` for an archived class, `full` where as many go on
 * there as may be, `taken` where it is another class's; then nothing was made.
 */
export async function insertAssignment(classroomId: TaughtClassroomId, { createdAt, opensAt, countsFrom, dueAt, ...columns }: NewAssignment, copies: Localised<readonly Item[]>): Promise<'done' | 'resting' | 'full' | 'taken'> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    const resting = await isResting(prisma, classroomId)
    const before = await prisma.assignment.findUnique({ where: { id: columns.id }, select: { classroomId: true } })
    if (before !== null) return before.classroomId === classroomId ? 'done' : 'taken'
    if (resting) return 'resting'
    if (await isFull(prisma, classroomId)) return 'full'
    await prisma.assignment.create({ data: { ...columns, classroomId, createdAt: BigInt(createdAt), opensAt: BigInt(opensAt), countsFrom: BigInt(countsFrom), dueAt: dueAt === null ? null : BigInt(dueAt) } })
    const rows = locales.flatMap((locale) => copies[locale].map((item, position) => ({ assignmentId: columns.id, locale, position, itemId: item.id, item: JSON.stringify(item) })))
    for (let from = 0; from < rows.length; from += portion) await prisma.assignmentItem.createMany({ data: rows.slice(from, from + portion) })
    return 'done'
  })
}

/** The assignments of a class, the newest first. */
export async function listAssignmentsOf(classroomId: TaughtClassroomId): Promise<readonly StoredAssignment[]> {
  const database = await getDatabase()
  const rows = await database.read((prisma) => prisma.assignment.findMany({ where: { classroomId }, include: { _count: countItems }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] }))
  return rows.map(assignmentOf)
}

/** Null where it was deleted a moment ago. Extensions are of those who are students of the class now. */
export async function findAssignment(id: TaughtAssignmentId, classroomId: TaughtClassroomId): Promise<(StoredAssignment & { readonly extensions: readonly StoredExtension[] }) | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.assignment.findUnique({ where: { id }, include: { _count: countItems, extensions: extensionsIn(classroomId) } }))
  return row === null ? null : { ...assignmentOf(row), extensions: row.extensions.map(({ userId, dueAt }) => ({ userId, dueAt: Number(dueAt) })) }
}

/** The items as they were when they were assigned, in their order, and the version of the bank they came from. Null where it was deleted a moment ago. */
export async function findCopies(id: TaughtAssignmentId | AttendedAssignmentId, locale: Locale): Promise<{ readonly bankVersion: string; readonly items: readonly Item[] } | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.assignment.findUnique({ where: { id }, select: { bankVersion: true, items: { where: { locale }, orderBy: { position: 'asc' }, select: { item: true } } } }))
  return row === null ? null : { bankVersion: row.bankVersion, items: row.items.map(({ item }) => JSON.parse(item) as Item) }
}

/**
 * Changes it, unless that makes more go on than may be (`full`), it would be due before it opens (`disorder`), or it is not there any more (`gone`). What was answered while it was
 * closed stays private when it is opened again.
 */
export async function updateAssignment(id: TaughtAssignmentId, classroomId: TaughtClassroomId, { title, locale, opensAt, dueAt, isClosed }: AssignmentChange, now: Ms): Promise<'done' | 'gone' | 'full' | 'disorder'> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    // What it is compared with is read under the lock: two teachers may change one date each.
    await lockClassroom(prisma, classroomId)
    const before = await prisma.assignment.findUnique({ where: { id }, include: { extensions: extensionsIn(classroomId) } })
    if (before === null) return 'gone'
    const opens = opensAt ?? Number(before.opensAt)
    if (!areDatesInOrder(opens, [dueAt === undefined ? timeOf(before.dueAt) : dueAt, ...before.extensions.map((extension) => Number(extension.dueAt))])) return 'disorder'
    const isOpening = isClosed === false && before.closedAt !== null
    if (isOpening && (await isFull(prisma, classroomId))) return 'full'
    const isClosing = isClosed === true && before.closedAt === null
    let counting = { countsFrom: Number(before.countsFrom), paused: pausesOf(before.paused) }
    if (isOpening) counting = { ...counting, paused: [...counting.paused, [Number(before.closedAt), now]] }
    if (opensAt !== undefined) counting = withOpening(opensAt, counting, now)
    const closing = isOpening ? { closedAt: null } : isClosing ? { closedAt: BigInt(now) } : {}
    const opening = opensAt === undefined ? {} : { opensAt: BigInt(opensAt) }
    const due = dueAt === undefined ? {} : { dueAt: dueAt === null ? null : BigInt(dueAt) }
    await prisma.assignment.update({ where: { id }, data: { ...(title !== undefined && { title }), ...(locale !== undefined && { locale }), ...opening, ...due, ...closing, countsFrom: BigInt(counting.countsFrom), paused: pausesText(counting.paused) } })
    return 'done'
  })
}

/** Deletes it with its copies and extensions. What was answered stays its students'. */
export async function deleteAssignmentOf(id: TaughtAssignmentId, classroomId: TaughtClassroomId): Promise<void> {
  const database = await getDatabase()
  await database.write(async (prisma) => {
    await lockClassroom(prisma, classroomId)
    await prisma.assignment.deleteMany({ where: { id } })
  })
}

/** Gives a student of the class another due date, or takes it back (null). `gone`: nobody of that id is a student there; `disorder`: it would be due before it opens. */
export async function putExtension(id: TaughtAssignmentId, classroomId: TaughtClassroomId, unsafeUserId: string, dueAt: Ms | null): Promise<'done' | 'gone' | 'disorder'> {
  const database = await getDatabase()
  return database.write(async (prisma) => {
    await lockClassroom(prisma, classroomId)
    const assignment = await prisma.assignment.findUnique({ where: { id }, select: { opensAt: true } })
    if (assignment === null || (await prisma.enrollment.count({ where: { classroomId, ...isStudent, userId: unsafeUserId } })) === 0) return 'gone'
    if (!areDatesInOrder(Number(assignment.opensAt), [dueAt])) return 'disorder'
    const key = { userId: unsafeUserId, assignmentId: id }
    if (dueAt === null) await prisma.extension.deleteMany({ where: key })
    else await prisma.extension.upsert({ where: { userId_assignmentId: key }, create: { ...key, dueAt: BigInt(dueAt) }, update: { dueAt: BigInt(dueAt) } })
    return 'done'
  })
}

/** How many items there are; they are the same in every language. */
const countItems = { select: { items: { where: { locale: defaultLocale } } } } as const

/** Extensions of those who are students of the class now. */
function extensionsIn(classroomId: TaughtClassroomId) {
  return { where: { user: { enrollments: { some: { classroomId, ...isStudent } } } }, orderBy: { userId: 'asc' } } as const
}

/** Holds the class's row until the transaction is over, so that what is counted stays so; says whether the class is archived. */
async function isResting(prisma: PrismaTransaction, id: string): Promise<boolean> {
  await lockClassroom(prisma, id)
  return (await prisma.classroom.count({ where: { id, archivedAt: null } })) === 0
}

async function isFull(prisma: PrismaTransaction, classroomId: string): Promise<boolean> {
  return (await prisma.assignment.count({ where: { classroomId, closedAt: null } })) >= assignmentLimits.mostOpen
}

type Row = { readonly id: string; readonly title: string; readonly locale: string | null; readonly createdAt: bigint; readonly opensAt: bigint; readonly countsFrom: bigint; readonly dueAt: bigint | null; readonly closedAt: bigint | null; readonly bankVersion: string; readonly _count: { readonly items: number } }

function assignmentOf({ id, title, locale, createdAt, opensAt, countsFrom, dueAt, closedAt, bankVersion, _count }: Row): StoredAssignment {
  return { id, title, locale: isLocale(locale) ? locale : null, createdAt: Number(createdAt), opensAt: Number(opensAt), countsFrom: Number(countsFrom), dueAt: timeOf(dueAt), closedAt: timeOf(closedAt), bankVersion, items: _count.items }
}
