'use client'

/** Comes with the next change. */
export function AssignScreen() {
  return null
}
