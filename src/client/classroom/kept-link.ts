const key = 'jady.join'

/** Keeps in this tab the key of the link by which somebody came, while they make an account or sign in. A key and no address is kept: nothing that is read back can lead elsewhere. */
export function keepLink(linkKey: string): void {
  try {
    sessionStorage.setItem(key, linkKey)
  } catch {
    // Then the link has to be opened once more.
  }
}

/** Where whoever has just come in goes on, as a path without the locale: once to joining by the link they came by, else home. */
export function pathAfterArrival(): string {
  try {
    const kept = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return kept === null ? '/' : `/join?key=${encodeURIComponent(kept)}`
  } catch {
    return '/'
  }
}
