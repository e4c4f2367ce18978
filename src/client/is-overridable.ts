import type { Feedback } from '../core/study/types'

/**
 * Whether "I was right" makes sense: for something typed that did not count as right. Not for a picked option, a flashcard the
 * learner judged, or "I don't know".
 */
export function isOverridable({ given, score, rating }: Feedback): boolean {
  const last = given.at(-1)
  const isTyped = last?.as === 'text' || last?.as === 'date' || last?.as === 'number'
  return isTyped && (rating === 'Again' || (rating === 'Hard' && score.result === 'partial'))
}
