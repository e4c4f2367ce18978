/** A part of the app that is not in the first load. Once it has arrived it is there at once. */
export type Later<T> = {
  /** The part, or null while it has not arrived. */
  readonly peek: () => T | null
  /** Fetches it; rejects without a network, and is tried again at the next call. */
  readonly load: () => Promise<T>
}

export function later<T>(load: () => Promise<T>): Later<T> {
  let part: T | null = null
  return { peek: () => part, load: async () => (part ??= await load()) }
}
