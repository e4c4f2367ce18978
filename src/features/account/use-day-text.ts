'use client'

import { useLocale } from 'next-intl'
import { useLearner } from '../../client/learner-context'
import { dateValueText } from '../../core/language/date-text'

/** Writes the day of a moment (milliseconds since 1970) in the learner's zone and language. Not by `Intl`: browsers lack the Kazakh months. */
export function useDayText(): (ms: number) => string {
  const locale = useLocale()
  const { zone } = useLearner()
  return (ms) => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms)
    return dateValueText({ kind: 'date', from: day, to: day, precision: 'day', calendar: 'unstated' }, locale, 'answer')
  }
}
