import type { DateValue, NumberValue, Value } from './value'

/**
 * A short string that two values share exactly when they are the same value of the same kind. Used as the id of an option
 * (an entity's id, `1919-12-19`, `1917-12-05..1917-12-13`, `3000`, `about-9500`, `up-to-2000`, `20..35`, an authored key);
 * a number's unit is left out, for the options of one item share it.
 */
export function canonicalValue(value: Value): string {
  switch (value.kind) {
    case 'entity':
      return value.entity
    case 'text':
      return value.key
    case 'date':
      return canonicalDate(value)
    case 'number':
      return canonicalNumber(value)
  }
}

/** As `canonicalValue`, with kind and unit: unique among all values of a base. */
export function valueKey(value: Value): string {
  return `${value.kind} ${canonicalValue(value)}${value.kind === 'number' ? ` ${value.unit}` : ''}`
}

function canonicalDate(value: DateValue): string {
  const span = value.from === value.to ? value.from : `${value.from}..${value.to}`
  return value.calendar === 'unstated' ? span : `${span}-${value.calendar}`
}

function canonicalNumber(value: NumberValue): string {
  const about = value.approx ? 'about-' : ''
  if (value.min === null) return `${about}up-to-${value.max}`
  return value.min === value.max ? `${about}${value.max}` : `${about}${value.min}..${value.max}`
}
