import type { Kinship } from './kinship'
import { calendarGap, daySpan, numberSpan } from './value-spans'
import type { Value } from './value'

/**
 * Names of drawers such that two values that `mayBeSame` always share a drawer: all kin of an entity, every stretch of 64 days a date touches
 * (widened by the calendars' difference), every power of two a number reaches into.
 */
export function bucketsOf(value: Value, kinship: Kinship): readonly string[] {
  switch (value.kind) {
    case 'entity':
      return [...kinship.kin(value.entity)]
    case 'text':
      return [value.key]
    case 'date': {
      // Reaching thirteen days further at one end is enough: of two dates thirteen days apart the earlier one does.
      const { first, last } = daySpan(value)
      return range(Math.floor(first / 64), Math.floor((last + calendarGap) / 64)).map((drawer) => `d${drawer}`)
    }
    case 'number': {
      const { low, high } = numberSpan(value)
      return range(Math.floor(Math.log2(low + 1)), Math.floor(Math.log2(high + 1))).map((drawer) => `${value.unit} ${drawer}`)
    }
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}
