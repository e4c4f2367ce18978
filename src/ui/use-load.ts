'use client'

import { useLoaded } from './use-loaded'

/** What the server answers to a question that is asked when the screen opens; null until it does. */
export function useLoad<Answer>(key: string, load: () => Promise<Answer>): { readonly answer: Answer | null; readonly reload: () => void } {
  const loaded = useLoaded(key, load)
  return { answer: loaded.status === 'ready' ? loaded.value : null, reload: loaded.reload }
}
