import type { TodayCounts } from './types'
import type { Queue } from './queue'

/**
 * What waits today, after limits. Learning steps within the learn-ahead time are counted as learning, since a sitting asks
 * them. Minutes are the learner's median seconds for an answer times the items, rounded up.
 */
export function todayCounts(queue: Queue, secondsPerAnswer: number): TodayCounts {
  const learning = queue.learning.length + queue.ahead.length
  const items = learning + queue.due.length + queue.fresh.length
  return { learning, due: queue.due.length, fresh: queue.fresh.length, heldBack: queue.heldBack, minutes: Math.ceil((items * secondsPerAnswer) / 60) }
}
