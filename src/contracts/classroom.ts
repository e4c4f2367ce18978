import { z } from 'zod'
import type { ClassroomRole } from '../core/classroom/classroom-ids'
import { locales, type Locale } from '../core/locale'
import { newIdSchema } from './new-id'

const name = z.string().min(1).max(200)
const zone = z.string().min(1).max(64)

/** `POST /api/classrooms` → 201 {@link Classroom}. `ownName`: what the class calls the teacher. */
export const makeClassroomSchema = z.strictObject({ id: newIdSchema, name, ownName: name, zone, locale: z.enum(locales) })
/** `PUT /api/classrooms/<id>` → {@link Classroom}. What is left out stays as it is. */
export const changeClassroomSchema = z.strictObject({ name: name.optional(), zone: zone.optional(), locale: z.enum(locales).optional(), asksTeacher: z.boolean().optional(), isArchived: z.boolean().optional() })
/** `PUT /api/classrooms/<id>/code` → {@link Classroom}: `open` makes a new code, the one before is good for nothing; `closed` lets nobody join. */
export const joinCodeSchema = z.strictObject({ joining: z.enum(['open', 'closed']) })
/** `PUT /api/classrooms/<id>/members/<userId>` → 204. `isEnrolled: true` says yes to somebody who waits. What is left out stays as it is. */
export const changeMemberSchema = z.strictObject({ name: name.optional(), role: z.enum(['student', 'teacher']).optional(), isEnrolled: z.literal(true).optional() })
/** `POST /api/join` → {@link Joined}: by the code as typed, or by the key in the link. */
export const joinSchema = z.strictObject({ code: z.string().min(1).max(64), ownName: name }).or(z.strictObject({ linkKey: z.string().min(1).max(64), ownName: name }))
/** `GET /api/join?key=<key of a link>`, for anybody: whether somebody could join by it now. A link that never was and one that is closed, renewed or too old are the same. */
export type LinkState = { readonly isOpen: boolean }
/** `POST /api/me/teach` → SignedIn, see contracts/account.ts. */
export const teachSchema = z.strictObject({ label: z.string().min(1).max(60) })

/**
 * A class as one of its people sees it in a list. `formerTeacher`: taught it, and is no teacher of this installation any more. `waiting`: a student whom the teacher has not yet let
 * in. Numbers are for its teachers, null for others.
 */
export type ClassroomLine = {
  readonly id: string
  readonly name: string
  readonly role: ClassroomRole | 'formerTeacher'
  readonly waiting: boolean
  readonly archived: boolean
  readonly students: number | null
  readonly asking: number | null
}
/** `GET /api/classrooms`. `teaching`: whether whoever asks may make classes; `onRequest` as soon as they say so (`POST /api/me/teach`), `byAdmin` once an administrator makes them a teacher. */
export type ClassroomList = { readonly classrooms: readonly ClassroomLine[]; readonly teaching: 'allowed' | 'onRequest' | 'byAdmin' }

/** How to join: the code as it is read aloud, and the key of the link. */
export type JoinCode = { readonly code: string; readonly linkKey: string; readonly expiresAt: number }
/**
 * Somebody in a class. A teacher sees no more of anybody than this. `enrolledAt` is null while they wait. `isMadeHere`: a teacher made the account for this class and may
 * give it a new pass-phrase. `isUnused`: nobody has signed in to such an account yet; never said of any other.
 */
export type Member = { readonly userId: string; readonly name: string; readonly username: string; readonly role: ClassroomRole; readonly enrolledAt: number | null; readonly isMadeHere: boolean; readonly isUnused: boolean }
/** `GET /api/classrooms/<id>`, for its teachers; `DELETE` → 204, an archived one alone. `DELETE /api/classrooms/<id>/members/<userId>` → 204. */
export type Classroom = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly locale: Locale
  readonly createdAt: number
  readonly archivedAt: number | null
  readonly asksTeacher: boolean
  readonly joining: JoinCode | null
  readonly members: readonly Member[]
}

/** What became of joining. `asked`: a teacher has to say yes. `already`: nothing changed. */
export type Joined = { readonly classroom: { readonly id: string; readonly name: string }; readonly outcome: 'joined' | 'asked' | 'already' }
