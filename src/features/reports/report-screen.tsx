'use client'

/** Comes with the next change. */
export function ReportScreen() {
  return null
}
