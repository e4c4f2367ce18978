/** Small things this browser remembers about itself. Where storage is refused nothing is remembered, and nothing fails. */
export function readRemembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers it, if the browser lets us. */
export function writeRemembered(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // It will be asked again next time.
  }
}
