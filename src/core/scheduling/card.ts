import type { Ms, Rating, StudyDay, Uuidv7 } from '../events/event'

export type Due = { readonly at: Ms } | { readonly day: StudyDay }

/**
 * One learner's memory of one item: the fold's FSRS state. A card exists only once its item was reviewed,
 * so a card without stability cannot be written down.
 */
export type Card = {
  readonly itemId: string
  readonly state: 'learning' | 'review' | 'relearning'
  /** Index of the (re)learning step the card stands on; 0 in review. */
  readonly step: number
  /** Days until recall falls to 90 %. */
  readonly stability: number
  /** 1 (easy) to 10. */
  readonly difficulty: number
  /** A moment inside the learning steps, else a study day. */
  readonly due: Due
  /** Study day and effective time of the last memory event. */
  readonly lastDay: StudyDay
  readonly lastAt: Ms
  readonly lastRating: Rating
  readonly lastEvent: Uuidv7
  /** Memory events so far. */
  readonly reps: number
  /** Times forgotten after having reached review. */
  readonly lapses: number
}

/** What a learner attached to an item without remembering it. */
export type CardFlags = { readonly star: boolean; readonly buried: StudyDay | null; readonly suspended: boolean; readonly note: string }

/** Everything the fold derives from one learner's events. */
export type LearnerState = {
  readonly cards: ReadonlyMap<string, Card>
  readonly flags: ReadonlyMap<string, CardFlags>
  readonly settings: ReadonlyMap<string, string | number | boolean | null>
}

/** How a learner's memory is scheduled. */
export type SchedulerOptions = {
  readonly weights: readonly number[]
  readonly weightsId: string
  /** Wanted recall when an item comes back, 0.70–0.99. */
  readonly retention: number
  /** Minutes of each step. */
  readonly learningSteps: readonly number[]
  readonly relearningSteps: readonly number[]
  /** Days. */
  readonly maxInterval: number
  readonly fuzz: boolean
}
