import type { Interval, Given, Ms, Rating, Score, StudyDay, Uuidv7 } from '../events/event'
import type { Presentation } from '../items/bank'

/** What waits for a learner today, after limits. */
export type TodayCounts = {
  readonly learning: number
  readonly due: number
  readonly fresh: number
  /** Hidden by the day's limits or kept for another day beside a related item. */
  readonly heldBack: number
  /** Rough minutes for learning + due + fresh. */
  readonly minutes: number
}

/** How a sitting is limited. `freshPerDay` counts items first met on the study day. */
export type StudyLimits = { readonly freshPerDay: number; readonly reviewsPerDay: number; readonly extraFresh: number }

/** `mixed` goes from recognising to recalling; `flashcards` shows every item as a flashcard. */
export type StudyStyle = 'mixed' | 'flashcards'

/** What the learner has typed or picked but not sent yet; survives a reload. `revealed`: the flashcard is turned, or the claim has been called false. */
export type Draft = { readonly text: string; readonly year: string; readonly month: string; readonly day: string; readonly yearTo: string; readonly monthTo: string; readonly dayTo: string; readonly to: string; readonly revealed: boolean }

/** The outcome of one answer, as shown until the learner goes on. */
export type Feedback = {
  readonly eventId: Uuidv7
  readonly given: readonly Given[]
  readonly score: Score
  readonly rating: Rating
  readonly interval: Interval
  /** What to say beside the verdict on a date: given in the other calendar, or more exactly than the source. */
  readonly note: 'otherCalendar' | 'finer' | null
}

/** One sitting, as stored on the device: enough to come back to the very same moment. */
export type Sitting = {
  readonly id: Uuidv7
  readonly deck: string
  readonly startedAt: Ms
  readonly day: StudyDay
  readonly extraFresh: number
  readonly answered: readonly { readonly itemId: string; readonly eventId: Uuidv7; readonly rating: Rating }[]
  /** null once nothing is left: the summary is shown. */
  readonly current: CurrentItem | null
}
export type CurrentItem = {
  readonly presentation: Presentation
  readonly shownAt: Ms
  readonly firstTry: Given | null
  readonly draft: Draft
  readonly feedback: Feedback | null
}
