import type { StudyDay } from '../events/event'
import type { Card } from '../scheduling/card'
import { defaultWeights, nextMemory, retrievability } from '../scheduling/fsrs'
import { daysBetween } from '../scheduling/study-day'

/** What of a card predicts recall. */
export type Remembered = Pick<Card, 'stability' | 'difficulty' | 'lastDay'>

/**
 * Probability, 0–1, that an item would be recalled if it were asked on a study day and not before: the forgetting curve of FSRS-6 with the default weights and the stability that
 * all of its reviews have left. On the day of the last review it is 1, whatever the answer was: the right one has just been shown.
 */
export function recallOn(card: Remembered, day: StudyDay): number {
  return retrievability(defaultWeights, elapsedDays(card, day), card.stability)
}

/**
 * The same where the item is reviewed once `today` first: with {@link recallOn} of today it is answered Good, else Again, and what either leaves of it on `day` is weighed by
 * how likely it is.
 */
export function recallAfterReview(card: Remembered, today: StudyDay, day: StudyDay): number {
  const recall = recallOn(card, today)
  const then = (rating: 'Good' | 'Again') => retrievability(defaultWeights, Math.max(0, daysBetween(today, day)), nextMemory(defaultWeights, card, elapsedDays(card, today), rating).stability)
  return recall * then('Good') + (1 - recall) * then('Again')
}

/** A student in a zone further east may have answered on the class's tomorrow. */
function elapsedDays({ lastDay }: Remembered, day: StudyDay): number {
  return Math.max(0, daysBetween(lastDay, day))
}
