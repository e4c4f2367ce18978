import { useSyncExternalStore } from 'react'
import type { Signal } from './signal'

/** A signal's value, drawn anew when it changes. */
export function useSignal<T>({ get, subscribe }: Pick<Signal<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(subscribe, get, get)
}
