'use client'

/** Comes with the next change. */
export function AssignmentScreen() {
  return null
}
