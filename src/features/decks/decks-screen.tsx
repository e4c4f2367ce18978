'use client'

/** Comes with the next change. */
export function DecksScreen() {
  return null
}
