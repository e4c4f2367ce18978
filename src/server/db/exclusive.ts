/** Runs pieces of work one after another; a failed one does not hold up the next. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>

/** Makes a queue of its own. */
export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
