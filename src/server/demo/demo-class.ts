import 'server-only'
import { randomBytes } from 'node:crypto'
import { makeAssignmentSchema, type Assignment } from '../../contracts/assignment'
import { wholeBase, type DeckQuery } from '../../core/classroom/deck-query'
import { drawCode } from '../../core/code-signs'
import type { Ms } from '../../core/events/event'
import { hash32 } from '../../core/hash'
import type { Locale } from '../../core/locale'
import { buildMatchIndex } from '../../core/scoring/match-index'
import { getBank } from '../bank'
import { withoutSecurityLog } from '../auth/security-log'
import { changeExtension } from '../use-cases/change-assignment'
import { changeJoinCode } from '../use-cases/change-classroom'
import { changeRole } from '../use-cases/change-role'
import { listUsers } from '../use-cases/list-users'
import { makeAssignment } from '../use-cases/make-assignment'
import { makeClassroom } from '../use-cases/make-classroom'
import { offerAdminLink } from '../use-cases/offer-admin-link'
import { openBrowser, type Browser, type Login } from './browser'
import { calendarOf, type Calendar } from './calendar'
import { createStudent, type Read, type Student } from './student'
import { studentPlans } from './student-plans'

/** `students` and `days` are fewer in tests. `meanEase`: how easily the class remembers, see {@link demoEase}. */
export type DemoOptions = { readonly now: Ms; readonly seed?: number; readonly students?: number; readonly days?: number; readonly meanEase?: number; readonly onProgress?: (line: string) => void }

/** A student with the id of their account. */
export type DemoStudent = Student & { readonly userId: string }
/** What was made, with the logins; `code` lets others join, `answers` is how many there are of all students. */
export type DemoClass = {
  readonly classroomId: string
  readonly code: string
  readonly admin: Login
  readonly teacher: Login
  readonly students: readonly DemoStudent[]
  readonly assignments: readonly Assignment[]
  readonly answers: number
}

/**
 * How easily the class remembers on average, on the scale of the activation. The published numbers are of foreign words met for the first time; names and dates of one's own country, in one's own language,
 * are easier. How much is our guess: bench/calibration.ts shows what follows from it.
 */
export const demoEase = 0.5

const zone = 'Asia/Almaty'
const everything = { students: studentPlans.length, days: 20, seed: 1, meanEase: demoEase, onProgress: () => undefined }

/**
 * Fills an empty database with an administrator, a teacher, a class, two assignments and three weeks of answers, as if all of it had happened: through the same use cases as
 * the app, each at its simulated moment, the last of them before `now`. But for ids and passwords, equal seeds on equal days make equal classes. Throws an Error where there are accounts already.
 */
export async function makeDemoClass(options: DemoOptions): Promise<DemoClass> {
  const accounts = (await listUsers('console')).length
  if (accounts > 0) throw new Error(`This database has accounts already (${accounts}), and the demo fills an empty one only.`)
  return withoutSecurityLog(() => fill({ ...everything, ...options }))
}

async function fill({ now, seed, students: count, days, meanEase, onProgress }: Required<DemoOptions>): Promise<DemoClass> {
  onProgress('Filling the database with a demo class: accounts first, then its weeks day by day …')
  const calendar = calendarOf(now, zone)
  const { admin, teacher } = await makeStaff(calendar, days)
  const classroom = await makeClassroom({ name: '9 «Ә», тарих', ownName: 'Гүлнар Мұратқызы', zone, locale: 'kk' }, await teacher.teacher(calendar.at(days, '08:10')), calendar.at(days, '08:15'))
  const banks = { kk: await readBank('kk'), ru: await readBank('ru'), en: await readBank('en') }
  const password = newPassword(10)
  const waiting = studentPlans.slice(0, count).map((plan, at) => createStudent(plan, { username: `student${String(at + 1).padStart(2, '0')}`, password }, banks[plan.locale], { seed: hash32(`${seed} ${at}`), meanEase, zone }))
  const students: DemoStudent[] = []
  const assignments: Assignment[] = []
  const code = classroom.joining?.code ?? ''
  const dues = [Math.round(days / 3), -3] as const
  let answers = 0
  for (let daysAgo = days; daysAgo >= 0; daysAgo -= 1) {
    students.push(...(await Promise.all(newcomers(waiting, days, daysAgo).map(async (student, at) => ({ ...student, userId: await student.join(code, calendar.at(daysAgo, '10:00') + at * 11_000) })))))
    if (daysAgo === days) onProgress(`  ${students.length} students have made accounts and joined`)
    await teach(teacher, { daysAgo, days, dues, calendar, classroomId: classroom.id, students, assignments })
    const evening = { progress: (days - daysAgo) / days, daysToDue: dues.map((due) => daysAgo - due).find((left) => left >= 0) ?? null }
    const begun = students.flatMap((student) => {
      const minutes = student.beginsAfter(evening)
      return minutes === null ? [] : [{ student, startAt: calendar.at(daysAgo, '18:30') + minutes * 60_000 }]
    })
    const latest = now - 60_000
    for (const { student, startAt } of begun.sort((a, b) => a.startAt - b.startAt)) if (startAt < latest) answers += await student.study(startAt, latest)
    if ((days - daysAgo) % 7 === 6 || daysAgo === 0) onProgress(`  ${answers} answers, up to ${calendar.wall(daysAgo, '').slice(0, 10)}`)
  }
  await teacher.signIn(now)
  // The first code is two weeks old and over: whoever looks at the class is to be able to join it.
  const renewed = await changeJoinCode({ joining: 'open' }, await teacher.teacher(now), classroom.id, now)
  return { classroomId: classroom.id, code: renewed.joining?.code ?? '', admin: admin.login, teacher: teacher.login, students: students.toSorted((a, b) => (a.login.username < b.login.username ? -1 : 1)), assignments, answers }
}

/** The administrator by the link of a first start, the teacher by the administrator. */
async function makeStaff(calendar: Calendar, days: number): Promise<{ readonly admin: Browser; readonly teacher: Browser }> {
  const at = (clock: string) => calendar.at(days, clock)
  const [admin, teacher] = ['admin', 'teacher'].map((username) => openBrowser({ username, password: newPassword(15) }, 'Firefox · Linux')) as [Browser, Browser]
  const link = await offerAdminLink('http://localhost', at('07:30'))
  await admin.signUp('kk', at('07:35'), link?.split('admin=')[1] ?? '')
  const teacherId = await teacher.signUp('kk', at('07:40'))
  await changeRole(teacherId, 'teacher', await admin.admin(at('07:45')), at('07:45'))
  await teacher.signIn(at('08:00'))
  return { admin, teacher }
}

type Day = { readonly daysAgo: number; readonly days: number; readonly dues: readonly [number, number]; readonly calendar: Calendar; readonly classroomId: string; readonly students: readonly DemoStudent[]; readonly assignments: Assignment[] }

/** What the teacher does on a day: the first assignment on the first one, the second half-way, more time for the ill when the first is due. */
async function teach(teacher: Browser, { daysAgo, days, dues: [firstDue, secondDue], calendar, classroomId, students, assignments }: Day): Promise<void> {
  const at = calendar.at(daysAgo, '12:00')
  const assign = async (title: string, query: Partial<DeckQuery>, due: number) => {
    await teacher.signIn(at - 60_000)
    assignments.push(await makeAssignment(makeAssignmentSchema.parse({ title, query: { ...wholeBase, ...query }, locale: null, opensAt: null, dueAt: calendar.wall(due, '20:00') }), await teacher.teacher(at), classroomId, at))
  }
  if (daysAgo === days) await assign('Съезд және Алашорданың құрылуы', { topics: ['congress'], importance: 2 }, firstDue)
  if (daysAgo === Math.round(days / 2)) await assign('Ең маңыздысы: бақылау жұмысына дайындық', { importance: 3 }, secondDue)
  const first = assignments[0]
  if (daysAgo !== firstDue || first === undefined) return
  await teacher.signIn(at - 60_000)
  for (const { userId } of students.filter(({ plan }) => plan.habit === 'ill')) assignments[0] = await changeExtension({ dueAt: calendar.wall(-2, '20:00') }, await teacher.teacher(at), first.id, userId, new URLSearchParams(), at)
}

/** Those who come to the class on this day. */
function newcomers(students: readonly Student[], days: number, daysAgo: number): readonly Student[] {
  return students.filter(({ habit }) => Math.round(days * (1 - habit.joinsAt)) === daysAgo)
}

async function readBank(locale: Locale): Promise<Read> {
  const { bank } = await getBank('alash', locale)
  return { bank, index: buildMatchIndex(bank) }
}

/** Made anew each time: a password that stands in the code would be known to everybody. */
function newPassword(signs: number): string {
  return drawCode(randomBytes, signs)
}
