'use client'

/** Comes with the next change. */
export function BoardScreen() {
  return null
}
