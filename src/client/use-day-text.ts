import { dateValueText } from '../core/language/date-text'
import type { Locale } from '../core/locale'
import { useLearner } from './learner-context'

/** Writes the day of a moment (milliseconds since 1970) in the learner's zone and in a language. Not by `Intl`: browsers lack the Kazakh months. */
export function useDayText(locale: Locale): (ms: number) => string {
  const { zone } = useLearner()
  return (ms) => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms)
    return dateValueText({ kind: 'date', from: day, to: day, precision: 'day', calendar: 'unstated' }, locale, 'answer')
  }
}
