import 'server-only'
import type { Ms } from '../../core/events/event'
import { getDatabase } from '../db/open-database'

/** Where an assignment belongs, and what decides whether it is asked. */
export type AssignmentPlace = { readonly classroomId: string; readonly opensAt: Ms; readonly closedAt: Ms | null; readonly archivedAt: Ms | null }

/** Null where there is none. */
export async function findAssignmentPlace(unsafeAssignmentId: string): Promise<AssignmentPlace | null> {
  const database = await getDatabase()
  const row = await database.read((prisma) => prisma.assignment.findUnique({ where: { id: unsafeAssignmentId }, select: { classroomId: true, opensAt: true, closedAt: true, classroom: { select: { archivedAt: true } } } }))
  return row === null ? null : { classroomId: row.classroomId, opensAt: Number(row.opensAt), closedAt: timeOf(row.closedAt), archivedAt: timeOf(row.classroom.archivedAt) }
}

function timeOf(at: bigint | null): Ms | null {
  return at === null ? null : Number(at)
}
