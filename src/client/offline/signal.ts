/** A value that whoever draws from it is told about when it changes. */
export type Signal<T> = { readonly get: () => T; readonly set: (value: T) => void; readonly subscribe: (changed: () => void) => () => void }

/** Makes a signal. Setting the value it has tells nobody. */
export function createSignal<T>(initial: T): Signal<T> {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      listeners.forEach((changed) => changed())
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
}
