'use client'

/** Comes with the next change. */
export function MyReportScreen() {
  return null
}
