import type { Rating, Score } from '../../core/events/event'

/** The verdict in words (a key under `study.feedback.verdict`) and its tone; the words alone carry the meaning. */
export type Verdict = { readonly key: 'right' | 'spelling' | 'wrongForm' | 'partial' | 'other' | 'wrong' | 'almost' | 'dontKnow' | 'remembered' | 'forgotten' | 'overridden'; readonly tone: 'right' | 'partial' | 'wrong' | 'neutral' }

/** Puts a score into words. A flashcard says what the learner said; “I was right” has the last word. */
export function verdictOf(score: Score, rating: Rating): Verdict {
  if (rating === 'Good' && raisable.includes(score.result)) return { key: 'overridden', tone: 'right' }
  switch (score.result) {
    case 'exact':
      return { key: 'right', tone: 'right' }
    case 'spelling':
      return { key: 'spelling', tone: 'right' }
    case 'wrongForm':
      return { key: 'wrongForm', tone: 'right' }
    case 'partial':
      return { key: 'partial', tone: 'partial' }
    case 'almost':
      return { key: 'almost', tone: 'wrong' }
    case 'knownOther':
      return { key: 'other', tone: 'wrong' }
    case 'unknown':
      return { key: 'wrong', tone: 'wrong' }
    case 'dontKnow':
      return { key: 'dontKnow', tone: 'neutral' }
    case 'self':
      return rating === 'Again' ? { key: 'forgotten', tone: 'wrong' } : { key: 'remembered', tone: 'right' }
  }
}

// No answer of these kinds is rated Good by itself.
const raisable: readonly Score['result'][] = ['partial', 'almost', 'knownOther', 'unknown']
