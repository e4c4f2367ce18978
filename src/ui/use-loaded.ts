'use client'

import { useEffect, useEffectEvent, useState } from 'react'

type State<T> = { readonly status: 'loading' } | { readonly status: 'failed' } | { readonly status: 'ready'; readonly value: T }

/**
 * Something that is fetched once for a `key`: what there is of it, and a way to ask again. What came before stays until its successor is there. `peek` gives what is
 * there already without waiting.
 */
export function useLoaded<T>(key: string, load: () => Promise<T>, peek?: () => T | null): State<T> & { readonly reload: () => void } {
  const [state, setState] = useState<State<T>>(() => initial(peek?.() ?? null))
  const [round, setRound] = useState(0)
  const start = useEffectEvent(load)
  useEffect(() => {
    let current = true
    start().then(
      (value) => current && setState({ status: 'ready', value }),
      () => current && setState({ status: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [key, round])
  const reload = () => {
    setState((before) => (before.status === 'failed' ? { status: 'loading' } : before))
    setRound((before) => before + 1)
  }
  return { ...state, reload }
}

function initial<T>(there: T | null): State<T> {
  return there === null ? { status: 'loading' } : { status: 'ready', value: there }
}
