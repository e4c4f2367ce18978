import type { Locale } from '../locale'

/**
 * A whole number from 0 up in digits, groups of three set apart: a no-break space (U+00A0) in Kazakh and Russian, a comma in English;
 * four digits are grouped too. Independent of `Intl`, so that the same content gives the same bytes everywhere.
 * @throws RangeError for anything but a whole number from 0 up.
 */
export function groupDigits(n: number, locale: Locale): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a whole number from 0 up: ${n}`)
  const separator = locale === 'en' ? ',' : '\u00a0'
  const digits = String(n)
  const head = digits.length % 3
  const groups = head === 0 ? [] : [digits.slice(0, head)]
  for (let index = head; index < digits.length; index += 3) groups.push(digits.slice(index, index + 3))
  return groups.join(separator)
}
