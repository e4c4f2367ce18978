import { FactScreen } from '../../src/features/facts/fact-screen'
import { FactsScreen } from '../../src/features/facts/facts-screen'
import { HomeScreen } from '../../src/features/home/home-screen'
import { StudyScreen } from '../../src/features/study/study-screen'

/** The screens of whoever learns. */
export const learnerViews = { HomeScreen, StudyScreen, FactsScreen, FactScreen } as const
export type LearnerViews = typeof learnerViews
