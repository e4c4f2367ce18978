import type { TodayCounts } from './types'
import type { Queue } from './queue'

/**
 * What waits today, after limits. Learning steps within the learn-ahead time are counted as learning, since a sitting asks
 * them. Minutes are the learner's median seconds for an answer times the answers to come, rounded up: a new item is asked at
 * least twice on its first day.
 */
export function todayCounts(queue: Queue, secondsPerAnswer: number): TodayCounts {
  const learning = queue.learning.length + queue.ahead.length
  const answers = learning + queue.due.length + 2 * queue.fresh.length
  return { learning, due: queue.due.length, fresh: queue.fresh.length, heldBack: queue.heldBack, minutes: Math.ceil((answers * secondsPerAnswer) / 60) }
}
