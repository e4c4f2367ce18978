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

/** Fetches a part that somebody has asked for, as a request of its own kind: it can only fail for want of a network. */
export async function fetchPart<T>(part: Later<T>) {
  try {
    return { ok: true as const, value: await part.load() }
  } catch {
    return { ok: false as const, code: 'offline' as const, retryAfter: null }
  }
}
