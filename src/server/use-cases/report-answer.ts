import 'server-only'
import type { ClassReport, ReportedProgress } from '../../contracts/report'
import type { ClassReport as FoldedReport, StudentRecall } from '../../core/classroom/class-report'
import type { Share } from '../../core/classroom/recalled-share'
import type { AssignmentProgress } from '../../core/classroom/student-report'
import { wallTimeOf } from '../../core/classroom/wall-time'
import type { ReportedClass } from '../data/class-report'
import type { ReportTexts } from './report-texts'

/** A report as it leaves the server: field by field, with its words, probabilities to three digits. */
export function reportAnswer({ id, name, zone, assignments }: ReportedClass, report: FoldedReport, texts: ReportTexts): ClassReport {
  return {
    classroom: { id, name, zone },
    today: report.today,
    on: report.on,
    students: report.students.map((student) => ({ userId: student.userId, name: student.name, username: student.username, enrolledAt: student.enrolledAt })),
    assignments: assignments.map(({ id: assignmentId, title, itemIds, opensAt, dueAt, closedAt }) => ({ id: assignmentId, title, items: itemIds.length, opensAt, opens: wallTimeOf(opensAt, zone), dueAt, due: wallTime(dueAt, zone), closedAt })),
    progress: report.progress.map((progress) => progressAnswer(progress, zone)),
    topics: report.topics.map((topic) => ({ id: topic, title: texts.topic(topic) })),
    facts: report.facts.map((fact) => ({ id: fact.id, topic: fact.topic, statement: texts.statement(fact.id), answers: fact.answers, today: shareAnswer(fact.today), then: shareAnswer(fact.then) })),
    items: report.items.map((item) => ({ id: item.id, fact: item.fact, question: texts.question(item.id) })),
    recall: report.recall.map(recallAnswer),
    forecast: report.forecast,
    repairs: report.repairs.map(({ itemId, gain, students }) => ({ itemId, gain: rounded(gain), students })),
    notMet: report.notMet,
    help: report.help.map(({ userId, itemId, wrong, lastWrongAt }) => ({ userId, itemId, wrong, lastWrongAt })),
  }
}

function progressAnswer({ userId, assignmentId, state, done, items, attempts, wrong, lastAt, doneAt, dueAt }: AssignmentProgress, zone: string): ReportedProgress {
  return { userId, assignmentId, state, done, items, attempts, wrong, lastAt, doneAt, dueAt, due: wallTime(dueAt, zone) }
}

function recallAnswer({ userId, items, facts, answers, topics }: StudentRecall): StudentRecall {
  return { userId, items: items.map(roundedOrNull), facts: facts.map(roundedOrNull), answers, topics: topics.map((cell) => ({ facts: cell.facts, met: shareAnswer(cell.met) })) }
}

function shareAnswer(share: Share | null): Share | null {
  return share === null ? null : { n: share.n, mean: rounded(share.mean), low: rounded(share.low), high: rounded(share.high) }
}

function roundedOrNull(probability: number | null): number | null {
  return probability === null ? null : rounded(probability)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function wallTime(at: number | null, zone: string): string | null {
  return at === null ? null : wallTimeOf(at, zone)
}
