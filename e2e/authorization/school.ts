import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Classroom } from '../../src/contracts/classroom'
import type { Device, NewInvitation, SignedUp } from '../../src/contracts/account'
import { noticeVersion } from '../../src/core/accounts/notice'
import { wholeBase } from '../../src/core/classroom/deck-query'
import type { Item } from '../../src/core/items/bank'
import { type PackedBank, unpackBank } from '../../src/core/items/packed-bank'
import { openSqliteFile, sqlitePath } from '../../src/server/db/sqlite-file'
import { httpClient, type HttpClient } from '../../src/testing/http-client'
import type { AppServer } from '../app-server'
import { dataFolder } from '../data-folder'
import type { Role } from './roles'

/** Seven people at a server. `ids`: of the owner, their class and its work, by the folder before them in a path. */
export type School = { readonly cookies: Readonly<Record<Role, string>>; readonly userIds: Readonly<Record<Role, string>>; readonly ids: Readonly<Record<string, string>> }

const password = 'seven horses by the river'
const zone = 'Asia/Almaty'
const note = { v: 1, deviceId: 'canary-device', answeredAt: 1, zone, day: '1970-01-01', kind: 'cardFlag', itemId: 'canary-item', field: 'note' }
const noteOf = (seq: number, value: string) => ({ ...note, id: `01890000-0000-7000-8000-${String(seq).padStart(12, '0')}`, deviceSeq: seq, effectiveAt: seq, value })

/** At a server that runs over an empty database: signs all of them up and makes their classes, with a name of its own in every field; stops the server. */
export async function openSchool(server: AppServer): Promise<School> {
  const adminToken = /sign-up\?admin=([\w-]+)/.exec(server.said)?.[1]
  const root = await signUp(server, 'root', { adminToken })
  const enter = async (role: Role, appointed?: 'teacher' | 'admin') => {
    const person = await signUp(server, role)
    if (appointed === undefined) return person
    expect((await root.client.send('PUT', `/api/admin/users/${person.userId}/role`, { json: { role: appointed } })).status).toBe(204)
    await signIn(person.client, role)
    return person
  }
  const [owner, classmate, otherPupil] = [await enter('owner'), await enter('classmate'), await enter('otherPupil')]
  const [teacher, otherTeacher, admin] = [await enter('teacher', 'teacher'), await enter('otherTeacher', 'teacher'), await enter('admin', 'admin')]
  const [room, otherRoom] = [await makeClassroom(teacher.client, 'canary class'), await makeClassroom(otherTeacher.client, 'canary other class')]
  for (const [{ client }, { joining }, ownName] of [[owner, room, 'Canary Owner'], [classmate, room, 'Canary Classmate'], [otherPupil, otherRoom, 'Canary Stranger']] as const) {
    expect((await client.post('/api/join', { code: joining?.code, ownName })).body).toMatchObject({ outcome: 'joined' })
  }
  await signIn(httpClient(server.url), 'owner')
  const { devices } = (await owner.client.get('/api/me/devices')).body as { readonly devices: readonly Device[] }
  for (const events of [[noteOf(1, 'canary note')], [noteOf(1, 'canary note kept apart')]]) {
    expect((await owner.client.post('/api/sync/push', { v: 1, userId: owner.userId, events })).status).toBe(200)
  }
  const { id: invitation } = (await root.client.post('/api/admin/invitations')).body as NewInvitation
  await server.stop()
  const people = { owner, classmate, otherPupil, teacher, otherTeacher, admin }
  const each = <T>(of: (person: Person) => T, nobody: T) => ({ anonymous: nobody, ...Object.fromEntries(Object.entries(people).map(([role, person]) => [role, of(person)])) }) as Record<Role, T>
  addWork(dataFolder(server.port), { teacher: teacher.userId, owner: owner.userId, room: room.id })
  return {
    cookies: each(({ client }) => [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ''),
    userIds: each(({ userId }) => userId, ''),
    ids: { classrooms: room.id, members: owner.userId, users: owner.userId, devices: devices.find(({ isThis }) => !isThis)?.id ?? '', invitations: invitation, banks: 'alash', decks: 'canary-deck', assignments: 'canary-assignment', extensions: owner.userId },
  }
}

type Person = { readonly client: HttpClient; readonly userId: string }

async function signUp(server: AppServer, role: string, more: { readonly adminToken?: string | undefined } = {}): Promise<Person> {
  const client = httpClient(server.url)
  const answer = await client.post('/api/sign-up', { username: usernameOf(role), password, locale: 'kk', noticeVersion, label: `canary browser of ${role}`, ...more })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return { client, userId: (answer.body as SignedUp).me.userId }
}

async function signIn(client: HttpClient, role: string): Promise<void> {
  expect((await client.post('/api/sign-in', { username: usernameOf(role), password, label: `canary browser of ${role} again` })).status).toBe(200)
}

const usernameOf = (role: string) => `canary ${role.toLowerCase()}`

async function makeClassroom(teacher: HttpClient, name: string): Promise<Classroom> {
  const answer = await teacher.post('/api/classrooms', { name, ownName: `${name} teacher`, zone, locale: 'kk' })
  expect(answer.status).toBe(201)
  return answer.body as Classroom
}

/** A set, an assignment with its copies, more time and a calendar, as rows: what is about them is looked for on every page, whatever way it was made. */
function addWork(folder: string, { teacher, owner, room }: Readonly<Record<'teacher' | 'owner' | 'room', string>>): void {
  const file = openSqliteFile(sqlitePath(folder))
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>) => {
    const names = Object.keys(row)
    file.prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(row)
  }
  const { bank, item } = someItem()
  insert('Deck', { userId: teacher, id: 'canary-deck', title: 'canary set', query: JSON.stringify(wholeBase), createdAt: 1, changedAt: 1, shareKey: 'canary-share-key' })
  insert('Assignment', { id: 'canary-assignment', classroomId: room, title: 'canary assignment', locale: 'kk', createdAt: 1, opensAt: 1, countsFrom: 1, dueAt: null, closedAt: null, bankVersion: bank })
  insert('AssignmentItem', { assignmentId: 'canary-assignment', locale: 'kk', position: 0, itemId: item.id, item: JSON.stringify(item) })
  insert('Extension', { userId: owner, assignmentId: 'canary-assignment', dueAt: 1_900_000_000_000 })
  file.prepare('UPDATE "Enrollment" SET "calendarHash" = ? WHERE "userId" = ?').run('canary-calendar-hash', owner)
  file.close()
}

/** Of the fact that the table of handlers asks about, so that a report has it. */
function someItem(): { readonly bank: string; readonly item: Item } {
  const { version, items } = unpackBank(JSON.parse(readFileSync('content/banks/alash.kk.json', 'utf8')) as PackedBank)
  const item = items.find(({ fact }) => fact === 'militia.quota.turgay')
  if (item === undefined) throw new Error('the bank has not the fact')
  return { bank: version, item }
}
