import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { itemProgress } from '../../core/classroom/item-progress'
import { canonicalJson } from '../../core/events/canonical-json'
import { fold } from '../../core/events/fold'
import type { Review } from '../../core/events/event'
import { testDatabases, type PlacedDatabase } from '../../testing/test-database'
import { createPasswords, setPasswords } from '../auth/passwords'
import { adoptDatabase } from '../db/open-database'
import { makeDemoClass, type DemoClass } from './demo-class'

const now = Date.UTC(2026, 10, 27, 12)
const dayMs = 86_400_000
const small = { now, students: 8, days: 8 }
setPasswords(createPasswords({ log2N: 4, r: 1, p: 1 }))

describe.each(testDatabases)('the demo class on $name', (place) => {
  let database: PlacedDatabase
  let made: DemoClass
  const printed: string[] = []
  beforeAll(async () => {
    const said = vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)))
    database = await place.open()
    adoptDatabase(database)
    made = await makeDemoClass(small)
    said.mockRestore()
  })
  afterAll(() => database.close())

  async function logOf(userId: string): Promise<readonly Review[]> {
    return (await database.readLog((log) => log.eventsAfter(userId, 0, 10_000))).map(({ body }) => JSON.parse(body) as Review)
  }

  const student = (habit: string) => made.students.find(({ plan }) => plan.habit === habit) ?? made.students[0]

  test('has a teacher, an administrator, students of every habit, two assignments; nothing is logged as if it had happened', async () => {
    const users = await database.read((prisma) => prisma.user.findMany({ orderBy: { username: 'asc' } }))
    expect(users.map(({ username, role }) => [username, role])).toEqual([['admin', 'admin'], ...made.students.map(({ login }) => [login.username, 'learner']), ['teacher', 'teacher']])
    const rows = await database.read((prisma) => prisma.enrollment.findMany({ where: { classroomId: made.classroomId } }))
    expect(rows.map(({ role }) => role).sort()).toEqual([...made.students.map(() => 'student'), 'teacher'])
    expect(rows.every(({ enrolledAt }) => enrolledAt !== null)).toBe(true)
    expect(await database.read((prisma) => prisma.classroom.findMany())).toMatchObject([{ id: made.classroomId, zone: 'Asia/Almaty', locale: 'kk', code: made.code.replace('-', '') }])
    expect(await database.read((prisma) => prisma.assignment.count())).toBe(2)
    expect(made.assignments.map(({ dueAt }) => Math.sign((dueAt ?? 0) - now))).toEqual([-1, 1])
    expect(printed).toEqual([])
  })

  test('every answer is held as it was sent, at its simulated moment, and folded to the cards', async () => {
    let events = 0
    for (const { userId } of made.students) {
      const log = await logOf(userId)
      events += log.length
      expect(log.every(({ effectiveAt }) => effectiveAt <= now && effectiveAt > now - (small.days + 1) * dayMs)).toBe(true)
      const cards = await database.readLog((reader) => reader.cards(userId))
      const folded = [...fold(log).cards].map(([itemId, card]) => [itemId, canonicalJson(card)])
      expect(cards.map(({ itemId, card }) => [itemId, card]).sort()).toEqual(folded.sort())
    }
    expect([events, await database.read((prisma) => prisma.event.count()), await database.read((prisma) => prisma.quarantinedEvent.count())]).toEqual([made.answers, made.answers, 0])
    expect(made.answers).toBeGreaterThan(500)
  })

  test('what was answered of an assignment is its own, and private study is not', async () => {
    const assigned = new Map(made.assignments.map(({ id, questions }) => [id, new Set(questions.map((question) => question.id))]))
    for (const { userId } of made.students) for (const { from, itemId } of await logOf(userId)) expect(from === 'bank' || assigned.get(from)?.has(itemId)).toBe(true)
  })

  test('the first assignment stands differently with each: done, begun, not begun', async () => {
    const [first] = made.assignments
    const done = async (habit: string) => {
      const log = await logOf(student(habit)?.userId ?? '')
      return (first?.questions ?? []).filter(({ id }) => itemProgress(log.filter(({ itemId }) => itemId === id), first?.opensAt ?? 0).doneAt !== null).length
    }
    const size = first?.questions.length ?? 0
    expect(size).toBeGreaterThan(15)
    expect(await done('diligent')).toBe(size)
    expect(await done('absent')).toBe(0)
    expect(await done('stopped')).toBeLessThan(size / 2)
    expect((await logOf(student('absent')?.userId ?? '')).length).toBe(0)
  })

  test('one has more time, and one came later and answered nothing before', async () => {
    expect(made.assignments[0]?.extensions).toMatchObject([{ userId: student('ill')?.userId }])
    expect(made.assignments[0]?.extensions[0]?.dueAt).toBeGreaterThan(now)
    const late = student('late')?.userId ?? ''
    const enrollment = await database.read((prisma) => prisma.enrollment.findFirst({ where: { userId: late } }))
    const log = await logOf(late)
    expect(log.length).toBeGreaterThan(0)
    expect(Number(enrollment?.enrolledAt)).toBeGreaterThan((made.assignments[0]?.opensAt ?? 0) + 2 * dayMs)
    expect(log[0]?.effectiveAt).toBeGreaterThan(Number(enrollment?.enrolledAt))
  })

  test('who forgets much forgets more than who is diligent', async () => {
    const known = (habit: string) => {
      const recalls = made.assignments.flatMap(({ questions }) => questions.flatMap(({ id }) => student(habit)?.phone.recallOf(id, now) ?? []))
      return recalls.reduce((a, b) => a + b, 0) / recalls.length
    }
    expect(known('diligent')).toBeGreaterThan(known('forgetful') + 0.05)
  })

  test('a database that is not empty is refused and stays as it is', async () => {
    await expect(makeDemoClass(small)).rejects.toThrow(/has accounts already \(10\)/)
    expect(await database.read((prisma) => prisma.user.count())).toBe(10)
  })

  test('another database, the same seed: the same answers, other passwords and ids', async () => {
    const options = { now, students: 2, days: 3 }
    const run = async (seed: number) => {
      const other = await place.open()
      adoptDatabase(other)
      const demo = await makeDemoClass({ ...options, seed })
      const rows = await other.read((prisma) => prisma.event.findMany({ orderBy: { effectiveAt: 'asc' } }))
      await other.close()
      adoptDatabase(database)
      return { demo, answers: rows.map(({ body }) => JSON.parse(body) as Review).map(({ itemId, given, rating, effectiveAt, interval }) => ({ itemId, given, rating, effectiveAt, interval })) }
    }
    const [one, again, other] = [await run(1), await run(1), await run(2)]
    expect(one.answers).toEqual(again.answers)
    expect(one.answers).not.toEqual(other.answers)
    expect(one.demo.teacher.password).not.toBe(again.demo.teacher.password)
    expect(one.demo.classroomId).not.toBe(again.demo.classroomId)
  })
})
