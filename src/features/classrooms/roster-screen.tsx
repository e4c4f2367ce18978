'use client'

/** Comes with the next change. */
export function RosterScreen() {
  return null
}
