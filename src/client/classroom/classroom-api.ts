import type { SignedIn } from '../../contracts/account'
import type { Classroom, ClassroomList, Joined, LinkState } from '../../contracts/classroom'
import type { ClassroomRole } from '../../core/classroom/classroom-ids'
import { isLocale, type Locale } from '../../core/locale'
import type { Answer } from '../account/answer'
import { ask, askForNothing } from '../account/ask'
import { askToMake } from '../account/ask-to-make'
import { readSignedIn } from '../account/read-answers'
import { fieldsOf, has, hasFields, listOf } from '../read-fields'

/** One function for each route of `src/contracts/classroom.ts`. None rejects: what goes wrong is a value. */
export function listClassrooms(): Promise<Answer<ClassroomList>> {
  return ask('GET', '/api/classrooms', readList)
}

export function makeClassroom(fields: { readonly name: string; readonly ownName: string; readonly zone: string; readonly locale: Locale }): Promise<Answer<Classroom>> {
  return askToMake('/api/classrooms', readClassroom, fields)
}

export function getClassroom(id: string): Promise<Answer<Classroom>> {
  return ask('GET', pathOf(id), readClassroom)
}

export function changeClassroom(id: string, change: { readonly name?: string; readonly zone?: string; readonly locale?: Locale; readonly asksTeacher?: boolean; readonly isArchived?: boolean }): Promise<Answer<Classroom>> {
  return ask('PUT', pathOf(id), readClassroom, change)
}

export function deleteClassroom(id: string): Promise<Answer<null>> {
  return askForNothing('DELETE', pathOf(id))
}

/** Opens joining under a new code, or closes it. */
export function changeJoining(id: string, joining: 'open' | 'closed'): Promise<Answer<Classroom>> {
  return ask('PUT', `${pathOf(id)}/code`, readClassroom, { joining })
}

export function changeMember(id: string, userId: string, change: { readonly name?: string; readonly role?: ClassroomRole; readonly isEnrolled?: true }): Promise<Answer<null>> {
  return askForNothing('PUT', `${pathOf(id)}/members/${encodeURIComponent(userId)}`, change)
}

export function removeMember(id: string, userId: string): Promise<Answer<null>> {
  return askForNothing('DELETE', `${pathOf(id)}/members/${encodeURIComponent(userId)}`)
}

export function leaveClassroom(id: string): Promise<Answer<null>> {
  return askForNothing('DELETE', `${pathOf(id)}/membership`)
}

export function joinClassroom(by: { readonly code: string } | { readonly linkKey: string }, ownName: string): Promise<Answer<Joined>> {
  return ask('POST', '/api/join', readJoined, { ...by, ownName })
}

export function getLinkState(linkKey: string): Promise<Answer<LinkState>> {
  return ask('GET', `/api/join?key=${encodeURIComponent(linkKey)}`, (body) => (hasFields(body, { isOpen: 'boolean' }) ? (body as LinkState) : null))
}

/** Makes whoever is signed in a teacher, where that is open to all; every other device is signed out. */
export function becomeTeacher(label: string): Promise<Answer<SignedIn>> {
  return ask('POST', '/api/me/teach', readSignedIn, { label })
}

function pathOf(id: string): string {
  return `/api/classrooms/${encodeURIComponent(id)}`
}

function readList(body: unknown): ClassroomList | null {
  const { classrooms, teaching } = fieldsOf(body)
  const lines = listOf(classrooms, (line): line is ClassroomList['classrooms'][number] => hasFields(line, { id: 'string', name: 'string', role: 'string', waiting: 'boolean', archived: 'boolean' }))
  return lines !== null && has(['allowed', 'onRequest', 'byAdmin'] as const, teaching) ? { classrooms: lines, teaching } : null
}

function readClassroom(body: unknown): Classroom | null {
  const { members, joining } = fieldsOf(body)
  const isWhole = hasFields(body, { id: 'string', name: 'string', zone: 'string', createdAt: 'number', asksTeacher: 'boolean' }) && isLocale(fieldsOf(body).locale)
  const areMembers = listOf(members, (member): member is Classroom['members'][number] => hasFields(member, { userId: 'string', name: 'string', username: 'string', role: 'string', isMadeHere: 'boolean', isUnused: 'boolean' })) !== null
  const isJoining = joining === null || hasFields(joining, { code: 'string', linkKey: 'string', expiresAt: 'number' })
  return isWhole && areMembers && isJoining ? (body as unknown as Classroom) : null
}

function readJoined(body: unknown): Joined | null {
  const { classroom, outcome } = fieldsOf(body)
  return hasFields(classroom, { id: 'string', name: 'string' }) && has(['joined', 'asked', 'already'] as const, outcome) ? { classroom: { id: String(classroom.id), name: String(classroom.name) }, outcome } : null
}
