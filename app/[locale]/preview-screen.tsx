'use client'

/** Comes with the next change. */
export function PreviewScreen() {
  return null
}
