import type { Ms, Override, Review, StudyDay, Uuidv7 } from '../events/event'
import { touchesMemory } from '../events/fold'
import { isKnownEvent, type LogEvent } from '../events/log-event'
import { orderEvents } from '../events/order'

/** A student's way with one assigned item, since the assignment began for them. */
export type ItemProgress = {
  /** Answers that count, and how many of them were wrong. */
  readonly attempts: number
  readonly wrong: number
  /** The first two different study days on which it was recalled. */
  readonly recalledOn: readonly StudyDay[]
  /** When it was recalled on the second of them; null before. */
  readonly doneAt: Ms | null
  readonly lastAt: Ms | null
  /** Wrong answers since it was last recalled on two different days. */
  readonly unsettled: number
  /** The last of them. */
  readonly lastWrongAt: Ms | null
}

/** Spans in which an assignment was asked of nobody, from and to: answers in between are private. */
export type Pauses = readonly (readonly [Ms, Ms])[]

/** Study days on which an item is recalled before it is done. */
export const daysUntilDone = 2

/** An answer that counts, and whether it counts as recalled. */
export type CountingAnswer = { readonly review: Review; readonly isRecalled: boolean }

/** Reads one item's progress out of one learner's events about it: {@link countingAnswers} says which of them count. */
export function itemProgress(events: readonly LogEvent[], since: Ms, paused: Pauses = []): ItemProgress {
  return progressOf(countingAnswers(events, since, paused))
}

/** The progress that answers which count make, in the order of the fold. */
export function progressOf(answers: readonly CountingAnswer[]): ItemProgress {
  let recalledOn: readonly StudyDay[] = []
  let settling = new Set<StudyDay>()
  let [attempts, wrong, unsettled] = [0, 0, 0]
  let [doneAt, lastAt, lastWrongAt]: (Ms | null)[] = [null, null, null]
  for (const { review: { day, effectiveAt }, isRecalled } of answers) {
    attempts += 1
    lastAt = effectiveAt
    if (!isRecalled) {
      wrong += 1
      unsettled += 1
      lastWrongAt = effectiveAt
      settling = new Set()
      continue
    }
    if (settling.add(day).size >= daysUntilDone) unsettled = 0
    if (recalledOn.length < daysUntilDone && !recalledOn.includes(day)) {
      recalledOn = [...recalledOn, day]
      if (recalledOn.length === daysUntilDone) doneAt = effectiveAt
    }
  }
  return { attempts, wrong, recalledOn, doneAt: doneAt ?? null, lastAt: lastAt ?? null, unsettled, lastWrongAt: lastWrongAt ?? null }
}

/**
 * Which of one learner's events about an item are answers that count, in the order of the fold: from `since` on but for what is `paused`, in the modes that touch memory, unless they were taken back. One
 * that was raised by an override counts as recalled. Everything else is private. The order of the events makes no difference.
 */
export function countingAnswers(events: readonly LogEvent[], since: Ms, paused: Pauses = []): readonly CountingAnswer[] {
  const known = orderEvents(events).filter(isKnownEvent)
  const undone = new Set<Uuidv7>(known.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])))
  const raised = new Set<Uuidv7>(known.filter((event): event is Override => event.kind === 'override' && !undone.has(event.id)).map(({ target }) => target))
  return known
    .filter((event): event is Review => event.kind === 'review' && touchesMemory(event) && event.effectiveAt >= since && !isPaused(event.effectiveAt, paused) && !undone.has(event.id))
    .map((review) => ({ review, isRecalled: review.rating !== 'Again' || raised.has(review.id) }))
}

function isPaused(at: Ms, paused: Pauses): boolean {
  return paused.some(([from, to]) => from < at && at < to)
}
