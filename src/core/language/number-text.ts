import type { Unit } from '../facts/fact-base'
import type { NumberValue } from '../facts/value'
import type { Locale } from '../locale'
import { inflect } from './kazakh'
import { inflectNumber } from './kazakh-number'
import { groupDigits } from './number-figure'
import { pluralCategory } from './plural-category'

/** A whole number as a learner reads it: `13 500` with a no-break space in kk and ru, `13,500` in en. @throws RangeError below 0 or off whole. */
export function formatNumber(n: number, locale: Locale): string {
  return groupDigits(n, locale)
}

/**
 * A number value in words that keep what the source says: a range with an en dash, "about", "up to". With `unit`, the noun
 * follows and agrees: «3 000 адам», «около 9 500 человек», "20–35 years"; in Kazakh the noun is singular and carries the ending («2 000 адамға дейін»).
 */
export function numberValueText(value: NumberValue, locale: Locale, unit?: Unit): string {
  switch (locale) {
    case 'kk': return kazakhText(value, unit)
    case 'ru': return russianText(value, unit)
    case 'en': return englishText(value, unit)
  }
}

function kazakhText(value: NumberValue, unit: Unit | undefined): string {
  const about = value.approx ? 'шамамен ' : ''
  const noun = unit?.noun.kk
  if (value.min !== null) return `${about}${withNoun(figures(value, 'kk'), noun)}`
  const limit = noun === undefined ? inflectNumber(value.max, 'dat', { grouped: true }) : withNoun(groupDigits(value.max, 'kk'), inflect(noun, { case: 'dat' }))
  return `${about}${limit} дейін`
}

/** After «около» and «до» the noun stands in the genitive: the stored `few` form serves the singular (около 21 человека), `many` the plural. */
function russianText(value: NumberValue, unit: Unit | undefined): string {
  const category = pluralCategory(value.max, 'ru')
  const nominative = category === 'one' || category === 'few' ? category : 'many'
  const genitive = category === 'one' ? 'few' : 'many'
  const figure = figures(value, 'ru')
  if (value.min === null) return `${value.approx ? 'примерно ' : ''}до ${withNoun(figure, unit?.noun.ru[genitive])}`
  return value.approx ? `около ${withNoun(figure, unit?.noun.ru[genitive])}` : withNoun(figure, unit?.noun.ru[nominative])
}

function englishText(value: NumberValue, unit: Unit | undefined): string {
  const noun = unit?.noun.en[pluralCategory(value.max, 'en') === 'one' ? 'one' : 'other']
  const limit = value.min === null ? 'up to ' : ''
  return `${limit}${value.approx ? 'about ' : ''}${withNoun(figures(value, 'en'), noun)}`
}

function figures(value: NumberValue, locale: Locale): string {
  const max = groupDigits(value.max, locale)
  return value.min === null || value.min === value.max ? max : `${groupDigits(value.min, locale)}–${max}`
}

function withNoun(figure: string, noun: string | undefined): string {
  return noun === undefined ? figure : `${figure} ${noun}`
}
