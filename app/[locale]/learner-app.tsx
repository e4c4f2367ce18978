'use client'

import { AppShell } from './app-shell'
import { learnerViews } from './learner-views'

/** The app where somebody learns: its screens come with the page. */
export function LearnerApp() {
  return <AppShell views={learnerViews} />
}
