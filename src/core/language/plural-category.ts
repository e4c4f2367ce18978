import type { Locale } from '../locale'

export type PluralCategory = 'one' | 'few' | 'many' | 'other'

/**
 * The CLDR plural category of a whole number: Russian one/few/many, Kazakh and English one/other.
 * Own rules, so that content does not depend on the data of a Node version. Kazakh nouns after a numeral stay singular in both categories.
 */
export function pluralCategory(n: number, locale: Locale): PluralCategory {
  return locale === 'ru' ? russianCategory(n) : n === 1 ? 'one' : 'other'
}

function russianCategory(n: number): PluralCategory {
  const unit = n % 10
  const teen = n % 100 >= 11 && n % 100 <= 14
  if (unit === 1 && !teen) return 'one'
  return unit >= 2 && unit <= 4 && !teen ? 'few' : 'many'
}
