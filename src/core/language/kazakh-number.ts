import type { KazakhCase } from '../facts/fact-base'
import { caseSuffix } from './kazakh-suffix'
import { groupDigits } from './number-figure'

const ones = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'] as const
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'] as const

/**
 * A figure with the case ending of its last spoken word, after a hyphen: `1917-де`, `25-тен`, `1000-нан`. Plain digits, as
 * years are written; `grouped` sets groups of three apart (`2 000-ға`). The nominative is the figure itself.
 * @throws RangeError for anything but a whole number from 0 up.
 */
export function inflectNumber(n: number, grammaticalCase: KazakhCase, opts: { readonly grouped?: boolean } = {}): string {
  const suffix = caseSuffix(spellNumberLastWord(n), grammaticalCase)
  const figure = opts.grouped === true ? groupDigits(n, 'kk') : String(n)
  return suffix === '' ? figure : `${figure}-${suffix}`
}

/** The last word of a whole number read aloud in Kazakh: 1917 → жеті, 2030 → отыз, 1000 → мың, 0 → нөл. */
export function spellNumberLastWord(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a whole number from 0 up: ${n}`)
  if (n === 0) return 'нөл'
  const unit = ones[n % 10] || tens[(n % 100) / 10]
  if (unit !== undefined && unit !== '') return unit
  if (n % 1000 !== 0) return 'жүз'
  if (n % 1_000_000 !== 0) return 'мың'
  return n % 1_000_000_000 !== 0 ? 'миллион' : 'миллиард'
}
