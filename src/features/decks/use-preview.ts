'use client'

import { useEffect, useState } from 'react'
import { previewDeck } from '../../client/classroom/deck-api'
import type { DeckPreview } from '../../contracts/deck'
import type { DeckQuery } from '../../core/classroom/deck-query'
import type { Locale } from '../../core/locale'
import type { Refused } from '../../ui/refusal-notice'

/** Nobody who types a year or ticks one box after the other should ask the server each time. */
const pauseMs = 300

/** `locale`: the language that the preview is in, which is still the one before while another is fetched. */
export type Shown = { readonly preview: DeckPreview; readonly locale: Locale }
type State = { readonly shown: Shown | null; readonly refusal: Refused | null; readonly answered: string | null }

/**
 * What a set comes to, asked anew a moment after the last change. Of several answers only the one to the last question counts; until it is there the one before stays.
 * `isOld`: what is shown is not the answer to the question any more.
 */
export function usePreview(query: DeckQuery, locale: Locale): { readonly shown: Shown | null; readonly isOld: boolean; readonly refusal: Refused | null; readonly retry: () => void } {
  const [round, setRound] = useState(0)
  const [{ shown, refusal, answered }, setState] = useState<State>({ shown: null, refusal: null, answered: null })
  const question = JSON.stringify({ query, locale, round })
  useEffect(() => {
    let isLast = true
    const ask = async () => {
      const asked = JSON.parse(question) as { readonly query: DeckQuery; readonly locale: Locale }
      const answer = await previewDeck(asked.query, asked.locale)
      if (!isLast) return
      setState((before) => (answer.ok ? { shown: { preview: answer.value, locale: asked.locale }, refusal: null, answered: question } : { ...before, refusal: answer, answered: question }))
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [question])
  return { shown, isOld: answered !== question, refusal: answered === question ? refusal : null, retry: () => setRound((before) => before + 1) }
}
