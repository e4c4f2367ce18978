import type { StudyLimits } from './types'

/** How a sitting is limited until a learner chooses otherwise. */
export const ordinaryLimits: StudyLimits = { freshPerDay: 10, reviewsPerDay: 200, extraFresh: 0 }
