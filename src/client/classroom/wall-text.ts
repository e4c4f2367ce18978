import { dateValueText } from '../../core/language/date-text'
import type { Locale } from '../../core/locale'

/** A wall clock `YYYY-MM-DDTHH:mm` in words: `4 December 2026, 18:00`. Not by `Intl`: browsers lack the Kazakh months. */
export function wallText(wall: string, locale: Locale): string {
  const [day = '', time = ''] = wall.split('T')
  return `${dateValueText({ kind: 'date', from: day, to: day, precision: 'day', calendar: 'unstated' }, locale, 'answer')}, ${time}`
}
