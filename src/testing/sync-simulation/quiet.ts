const platform = globalThis.setImmediate
let waiting = 0

/**
 * Counts the tasks that fake-indexeddb has put off, so that {@link quiet} can tell when nothing happens any more. Gives how to stop counting.
 */
export function countTasks(): () => void {
  globalThis.setImmediate = ((run: (...values: unknown[]) => void, ...values: unknown[]) => {
    waiting += 1
    return platform(() => {
      waiting -= 1
      run(...values)
    })
  }) as typeof setImmediate
  return () => void (globalThis.setImmediate = platform)
}

/** Resolves once all that goes on waits for the virtual network or clock: between two turns of the event loop no microtask is left. */
export async function quiet(): Promise<void> {
  do await new Promise<void>((resolve) => void platform(resolve))
  while (waiting > 0)
}
