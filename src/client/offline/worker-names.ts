/** Names that the pages and the worker must agree on. */

/** The caches of this app begin so; the operator's switch (scripts/lib/leaving-worker.mjs) deletes them by it. */
export const cachePrefix = 'jady-'

/** What outlives a build: the language used last. */
export const stateCache = `${cachePrefix}state`

/** Held, shared, by every tab that must not be interrupted. */
export const sittingLock = 'jady-sitting'

/** What a page says to a waiting worker. */
export const takeOver = 'take over'
