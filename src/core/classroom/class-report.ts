import type { StudyDay } from '../events/event'
import { compareText } from '../events/order'
import { recalledShare, sumOf, type Share } from './recalled-share'
import type { ReportFact, ReportItem, ReportPlan, ReportStudent } from './report-plan'
import type { AssignmentProgress, HelpLine, ItemRecall, StudentReport } from './student-report'

/** A student's facts of one topic: how much of those that they have met they would recall if asked today; null where they have met none. `facts`: how many are assigned. */
export type TopicCell = { readonly facts: number; readonly met: Share | null }

/**
 * What one student would recall today. `items` and `facts` in the order of the report's, null where none was ever answered; a fact's recall is the lowest of those of its items that were.
 * `answers`: how many stand behind each fact.
 */
export type StudentRecall = { readonly userId: string; readonly items: readonly (number | null)[]; readonly facts: readonly (number | null)[]; readonly answers: readonly number[]; readonly topics: readonly TopicCell[] }

/** A fact over the whole class: of the students who have met it, how many would recall it today and on the day of the forecast. Null where nobody has. */
export type FactRecall = { readonly id: string; readonly answers: number; readonly today: Share | null; readonly then: Share | null }

/** An item whose review in class today would help: by how many students more it is expected to be recalled on the day of the forecast. `students`: who have met it. */
export type Repair = { readonly itemId: string; readonly gain: number; readonly students: number }

export type ClassReport = {
  readonly today: StudyDay
  readonly on: StudyDay
  readonly students: readonly ReportStudent[]
  readonly progress: readonly AssignmentProgress[]
  readonly items: readonly ReportItem[]
  readonly recall: readonly StudentRecall[]
  /** In the order in which they were assigned. */
  readonly facts: readonly (FactRecall & ReportFact)[]
  readonly topics: readonly string[]
  /** Facts that somebody has met, those that most of them are expected to have forgotten on the day first. */
  readonly forecast: readonly string[]
  readonly repairs: readonly Repair[]
  /** Items that nobody has met yet. */
  readonly notMet: readonly string[]
  /** The latest first. */
  readonly help: readonly HelpLine[]
}

/** Items whose review would repair most. */
const mostRepairs = 10

/** The report of a class, or of one student alone, from what was read of each. Takes time in proportion to students × items. */
export function classReport(parts: readonly StudentReport[], plan: ReportPlan): ClassReport {
  const itemsOf = indexesBy(plan.items, plan.facts, ({ fact }) => fact)
  const recalls = parts.map((part) => ({ part, lowest: itemsOf.map((indexes) => lowest(indexes.flatMap((i) => part.recall[i] ?? []))) }))
  const facts = plan.facts.map((fact, f) => ({ ...fact, ...factRecall(fact.id, recalls.flatMap(({ lowest: own }) => own[f] ?? [])) }))
  const factsOf = indexesBy(plan.facts, plan.topics.map((id) => ({ id })), ({ topic }) => topic)
  return {
    ...{ today: plan.today, on: plan.on, items: plan.items, topics: plan.topics, facts },
    students: parts.map(({ student }) => student),
    progress: parts.flatMap(({ progress }) => progress),
    recall: recalls.map(({ part, lowest: own }) => ({
      ...{ userId: part.student.userId, items: part.recall.map((item) => item?.recall ?? null) },
      ...{ facts: own.map((fact) => fact?.recall ?? null), answers: own.map((fact) => fact?.answers ?? 0) },
      topics: factsOf.map((indexes) => ({ facts: indexes.length, met: recalledShare(indexes.flatMap((f) => own[f]?.recall ?? [])) })),
    })),
    forecast: mostForgottenFirst(facts),
    repairs: repairsOf(parts, plan.items),
    notMet: plan.items.filter((_, i) => parts.every(({ recall }) => recall[i] === null)).map(({ id }) => id),
    help: parts.flatMap(({ help }) => help).sort((a, b) => b.lastWrongAt - a.lastWrongAt || b.wrong - a.wrong || compareText(a.userId, b.userId) || compareText(a.itemId, b.itemId)),
  }
}

type LowestRecall = { readonly recall: number; readonly then: number; readonly answers: number }

/** A fact is recalled where all that is asked of it is, and not better than the worst of it. */
function lowest(items: readonly ItemRecall[]): LowestRecall | null {
  if (items.length === 0) return null
  return { recall: Math.min(...items.map(({ recall }) => recall)), then: Math.min(...items.map(({ then }) => then)), answers: sumOf(items.map(({ answers }) => answers)) }
}

function factRecall(id: string, students: readonly LowestRecall[]): FactRecall {
  return { id, answers: sumOf(students.map(({ answers }) => answers)), today: recalledShare(students.map(({ recall }) => recall)), then: recalledShare(students.map(({ then }) => then)) }
}

function mostForgottenFirst(facts: readonly FactRecall[]): readonly string[] {
  const met = facts.flatMap(({ id, then }) => (then === null ? [] : [{ id, then }]))
  return met.sort((a, b) => a.then.mean - b.then.mean || b.then.n - a.then.n || compareText(a.id, b.id)).map(({ id }) => id)
}

/** The gain of an item is, over all students who have met it, what one review today adds to the probability of recall on the day. */
function repairsOf(parts: readonly StudentReport[], items: readonly ReportItem[]): readonly Repair[] {
  const repairs = items.map(({ id }, i) => {
    const met = parts.flatMap(({ recall }) => recall[i] ?? [])
    return { itemId: id, gain: sumOf(met.map(({ then, repaired }) => repaired - then)), students: met.length }
  })
  return repairs.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain || compareText(a.itemId, b.itemId)).slice(0, mostRepairs)
}

/** For each of some things, where those that belong to it stand. */
function indexesBy<T>(those: readonly T[], owners: readonly { readonly id: string }[], ownerOf: (one: T) => string): readonly (readonly number[])[] {
  const found = new Map<string, number[]>(owners.map(({ id }) => [id, []]))
  for (const [i, one] of those.entries()) found.get(ownerOf(one))?.push(i)
  return owners.map(({ id }) => found.get(id) ?? [])
}
