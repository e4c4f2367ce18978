import type { Given, Rating, Score } from '../events/event'
import type { FormName } from '../items/bank'
import type { Card } from '../scheduling/card'

/** What a rating is decided by. Time is not among it. */
export type Rated = {
  readonly form: FormName
  readonly score: Score
  /** How often the learner answered: one or two. */
  readonly tries: number
  readonly hint: boolean
  /** `new`: no card yet. */
  readonly cardState: 'new' | Card['state']
  readonly given: readonly Given[]
}

/**
 * The one place where a score becomes a rating. Not known, another answer, or only `almost` at the end: Again. Right in part, after a hint or on the second
 * try: Hard. Right: Good, but a choice or a claim recognised by a card in review shows too little and is Hard. A flashcard is
 * the learner's own word, without one Again. Never Easy otherwise, and Hard is never for a wrong answer.
 */
export function ratingFor({ form, score, tries, hint, cardState, given }: Rated): Rating {
  switch (score.result) {
    case 'knownOther':
    case 'unknown':
    case 'dontKnow':
    case 'almost':
      return 'Again'
    case 'partial':
      return 'Hard'
    case 'self':
      return ownWord(given)
    case 'exact':
    case 'spelling':
    case 'wrongForm':
      return hint || tries > 1 || (isRecognition(form) && cardState === 'review') ? 'Hard' : 'Good'
  }
}

function ownWord(given: readonly Given[]): Rating {
  const last = given.at(-1)
  return last?.as === 'self' ? last.rating : 'Again'
}

function isRecognition(form: FormName): boolean {
  return form === 'choice' || form === 'trueFalse'
}
