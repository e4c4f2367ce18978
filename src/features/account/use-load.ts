'use client'

import type { Answer } from '../../client/account/answer'
import { useLoaded } from '../../ui/use-loaded'

/** What the server answers to a question that is asked when the screen opens; null until it does. */
export function useLoad<T>(key: string, load: () => Promise<Answer<T>>): { readonly answer: Answer<T> | null; readonly reload: () => void } {
  const loaded = useLoaded(key, load)
  return { answer: loaded.status === 'ready' ? loaded.value : null, reload: loaded.reload }
}
