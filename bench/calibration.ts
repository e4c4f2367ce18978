import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogEvent } from '../src/core/events/log-event'
import { createPasswords, setPasswords } from '../src/server/auth/passwords'
import { withoutSecurityLog } from '../src/server/auth/security-log'
import { adoptDatabase } from '../src/server/db/open-database'
import { openSqlite } from '../src/server/db/open-sqlite'
import { openBrowser } from '../src/server/demo/browser'
import { demoEase, makeDemoClass } from '../src/server/demo/demo-class'
import { getClassReport } from '../src/server/use-cases/get-class-report'

// What a teacher is told about memory (FSRS with its default weights) against the truth of simulated classes, whose memory follows another model
// (src/server/demo/memory-model.ts). A truth like this exists for made-up students only.
const seeds = Array.from({ length: Number(process.env.BENCH_CLASSES ?? '5') }, (_, at) => at + 1)
const now = Date.UTC(2026, 10, 27, 12)

/** One student and one assigned item they have met: what is predicted, what is true, and the share of right answers so far. */
type Pair = { readonly group: number; readonly student: string; readonly item: string; readonly topic: string; readonly predicted: number; readonly truth: number; readonly share: number }

// The cost of a password is no part of this.
setPasswords(createPasswords({ log2N: 4, r: 1, p: 1 }))
const [demo, published] = [await classesOf(demoEase), await classesOf(0)]

console.log(`\nPredicted recall of a class against the demo’s simulated truth: ${seeds.length} classes, ${new Set(demo.map(({ student }) => student)).size} students who have answered, n = ${demo.length} pairs of a student and an assigned item they have met`)
curve(demo)
console.log(`\n  ${'mean error (bias), root of the mean squared error'.padEnd(56)}${'FSRS'.padStart(18)}${'share right so far'.padStart(24)}${'n'.padStart(8)}`)
errors('each student and item', demo)
errors('each student, all items', means(demo, ({ student }) => student))
errors('each item in a class, all students', means(demo, ({ group, item }) => `${group} ${item}`))
errors('each class', means(demo, ({ group }) => `${group}`))
for (const topic of [...new Set(demo.map((pair) => pair.topic))].sort()) errors(`topic ${topic}`, demo.filter((pair) => pair.topic === topic))
errors('all, had the class found it as hard as the paper’s words', published)

console.log(`\n  ${'order (Spearman’s rank correlation with the truth)'.padEnd(56)}${'FSRS'.padStart(18)}${'share right so far'.padStart(24)}`)
orders('students of a class: whom to help', demo, ({ student }) => student)
orders('items of a class: which are about to be forgotten', demo, ({ item }) => item)
console.log(`
  What this means: prediction and truth are two different models of memory, so the bias says how far apart they are, not how wrong the prediction is for real students. Its sign and size follow
  from how easily the class is assumed to remember (the last line of the errors is the same class with no assumption of ours), and FSRS with default weights knows nothing of this class.
  The truth leaves guessing out, while answers contain it. What was never asked is in neither column.`)

/** The classes of all seeds, whose students remember this easily. */
async function classesOf(meanEase: number): Promise<readonly Pair[]> {
  const all: Pair[] = []
  for (const seed of seeds) all.push(...(await classOf(seed, meanEase)))
  return all
}

async function classOf(seed: number, meanEase: number): Promise<readonly Pair[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jady-bench-'))
  const database = await openSqlite(folder)
  adoptDatabase(database)
  const { students, assignments, teacher, classroomId } = await makeDemoClass({ now, seed, meanEase })
  const topics = new Map(assignments.flatMap(({ questions }) => questions.map(({ id, topic }) => [id, topic])))
  const report = await reportTo(teacher, classroomId)
  const pairs: Pair[] = []
  for (const { userId, phone } of students) {
    const predicted = report.recall.find((line) => line.userId === userId)?.items ?? []
    const events = (await database.readLog((log) => log.eventsAfter(userId, 0, 100_000))).map(({ body }) => JSON.parse(body) as LogEvent)
    for (const [at, { id }] of report.items.entries()) {
      const [guess, truth] = [predicted[at] ?? null, phone.recallOf(id, now)]
      if (guess === null || truth === null) continue
      pairs.push({ group: seed, student: userId, item: id, topic: topics.get(id) ?? '', truth, predicted: guess, share: shareRight(events, id) })
    }
  }
  await database.close()
  rmSync(folder, { recursive: true, force: true })
  return pairs
}

/** What the teacher is shown. */
async function reportTo(teacher: Parameters<typeof openBrowser>[0], classroomId: string) {
  const browser = openBrowser(teacher, 'Firefox · Linux')
  return withoutSecurityLog(async () => {
    await browser.signIn(now)
    return getClassReport(await browser.teacher(now), classroomId, new URLSearchParams({ locale: 'kk' }), now)
  })
}

function shareRight(events: readonly LogEvent[], itemId: string): number {
  const ratings = events.flatMap((event) => ('itemId' in event && event.itemId === itemId && 'rating' in event ? [event.rating] : []))
  return ratings.filter((rating) => rating !== 'Again').length / Math.max(1, ratings.length)
}

function curve(pairs: readonly Pair[]): void {
  console.log(`  ${'predicted'.padEnd(12)}${'n'.padStart(6)}${'mean predicted'.padStart(17)}${'mean true'.padStart(12)}`)
  for (let bin = 0; bin < 10; bin += 1) {
    const own = pairs.filter(({ predicted }) => Math.min(9, Math.floor(predicted * 10)) === bin)
    const [predicted, truth] = own.length === 0 ? ['–', '–'] : [mean(own.map((pair) => pair.predicted)).toFixed(3), mean(own.map((pair) => pair.truth)).toFixed(3)]
    console.log(`  ${`${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`.padEnd(12)}${String(own.length).padStart(6)}${predicted.padStart(17)}${truth.padStart(12)}`)
  }
}

type Line = Pick<Pair, 'predicted' | 'truth' | 'share'>

function errors(name: string, lines: readonly Line[]): void {
  const text = (guess: (line: Line) => number) => {
    const off = lines.map((line) => guess(line) - line.truth)
    return `${mean(off) < 0 ? '−' : '+'}${Math.abs(mean(off)).toFixed(3)}, ${Math.sqrt(mean(off.map((each) => each ** 2))).toFixed(3)}`
  }
  console.log(`  ${name.padEnd(56)}${text(({ predicted }) => predicted).padStart(18)}${text(({ share }) => share).padStart(24)}${String(lines.length).padStart(8)}`)
}

function orders(name: string, pairs: readonly Pair[], key: (pair: Pair) => string): void {
  const of = (guess: (line: Line) => number) =>
    mean(
      seeds.map((seed) => {
        const lines = means(pairs.filter(({ group }) => group === seed), key)
        return correlation(ranks(lines.map(guess)), ranks(lines.map(({ truth }) => truth)))
      }),
    ).toFixed(2)
  console.log(`  ${name.padEnd(56)}${of(({ predicted }) => predicted).padStart(18)}${of(({ share }) => share).padStart(24)}`)
}

function means(pairs: readonly Pair[], key: (pair: Pair) => string): readonly Line[] {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair])
  return [...groups.values()].map((own) => ({ predicted: mean(own.map((pair) => pair.predicted)), truth: mean(own.map((pair) => pair.truth)), share: mean(own.map((pair) => pair.share)) }))
}

/** Equal values share their rank. */
function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length - 1) / 2)
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  const product = (x: readonly number[], y: readonly number[], mx: number, my: number) => x.reduce((sum, each, at) => sum + (each - mx) * ((y[at] ?? 0) - my), 0)
  return product(a, b, meanA, meanB) / Math.sqrt(product(a, a, meanA, meanA) * product(b, b, meanB, meanB))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
