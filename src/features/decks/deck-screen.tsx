'use client'

/** Comes with the next change. */
export function DeckScreen() {
  return null
}
