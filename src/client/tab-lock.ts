/** Runs work unless another tab of this browser holds the lock; false when it does. Where the browser has no locks every tab works: the protocol allows for it. */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  // Typed as always there; on plain-http addresses and in older browsers it is not.
  const locks = navigator.locks as LockManager | undefined
  if (locks === undefined) return work().then(() => true)
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false
    await work()
    return true
  })
}
