'use client'

import { useState } from 'react'
import type { Refused } from './refusal-notice'

/** What a request comes to. */
export type Answered = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: Refused['code']; readonly retryAfter: Refused['retryAfter'] }
export type ValueOf<A> = A extends { readonly ok: true; readonly value: infer Value } ? Value : never

/** `tries` counts the attempts, so that the same refusal twice is said twice. */
type State = { readonly busy: boolean; readonly refusal: Refused | null; readonly tries: number }

/**
 * One request of a form: whether it is under way and how the last one was refused, which stands until the next one is answered: what is below it must not move under the finger
 * that presses. While one is under way another is not begun.
 */
export function useRequest() {
  const [state, setState] = useState<State>({ busy: false, refusal: null, tries: 0 })
  /** Resolves to what was answered, or null where it was refused. */
  const run = async <A extends Answered>(request: () => Promise<A>): Promise<{ readonly value: ValueOf<A> } | null> => {
    if (state.busy) return null
    setState((before) => ({ ...before, busy: true }))
    const answer = await request()
    setState((before) => ({ busy: false, refusal: answer.ok ? null : answer, tries: before.tries + 1 }))
    return answer.ok ? { value: answer.value as ValueOf<A> } : null
  }
  /** Forgets how the last one was refused: what was refused has been changed since. */
  const clear = () => setState((before) => (before.refusal === null ? before : { ...before, refusal: null }))
  return { ...state, run, clear }
}
