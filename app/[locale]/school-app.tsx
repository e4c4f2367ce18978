'use client'

import { AppShell } from './app-shell'

/** The app at an address of teachers and their classes, which is opened by itself: what is needed to learn is fetched when somebody goes there. */
export function SchoolApp() {
  return <AppShell views={null} />
}
