import type { Feedback } from '../core/study/types'

/**
 * Whether "I was right" makes sense: for something typed, be it the correction of a false claim, that did not count as right. Not for a picked option, a flashcard the
 * learner judged, or "I don't know".
 */
export function isOverridable({ given, score, rating }: Feedback): boolean {
  const answer = given.at(-1)
  const last = answer?.as === 'claim' && answer.option !== null ? answer.fix : answer
  const isTyped = last?.as === 'text' || last?.as === 'date' || last?.as === 'number'
  return isTyped && (rating === 'Again' || (rating === 'Hard' && score.result === 'partial'))
}
