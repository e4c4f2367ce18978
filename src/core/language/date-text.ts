import type { DateValue } from '../facts/value'
import type { Locale } from '../locale'
import { dateSpanOf } from './date-span'
import { englishDate } from './date-text-english'
import { kazakhDate } from './date-text-kazakh'
import { russianDate } from './date-text-russian'

/** `answer`: the date by itself («1920 жылғы тамыз»); `on`: as it stands in a sentence to say when («1920 жылғы тамызда», «в августе 1920 года»). */
export type DateStyle = 'answer' | 'on'

/**
 * A date or period in words, in the calendar the value is given in; nothing is converted.
 * @throws RangeError where an end is no ISO date or the ends differ in precision.
 */
export function dateValueText(value: DateValue, locale: Locale, style: DateStyle): string {
  const span = dateSpanOf(value)
  switch (locale) {
    case 'kk': return kazakhDate(span, style)
    case 'ru': return russianDate(span, style)
    case 'en': return englishDate(span, style)
  }
}
