/**
 * What a slot of a fact can hold. Values are free of language: the same value has a text in every locale
 * (`src/core/language/render-value.ts`), and an item's frozen identity is the hash of its value.
 */
export type DatePrecision = 'day' | 'month' | 'year'
export type Calendar = 'unstated' | 'julian' | 'gregorian'

export type EntityValue = { readonly kind: 'entity'; readonly entity: string }

/**
 * A date or a period as a source gives it. `from` and `to` are ISO strings of the given precision (`1919-12-19`,
 * `1919-12`, `1919`), equal for a single date, both ends included for a period. Never converted silently.
 */
export type DateValue = {
  readonly kind: 'date'
  readonly from: string
  readonly to: string
  readonly precision: DatePrecision
  readonly calendar: Calendar
}

/** A number or a range of whole numbers, both ends included. `approx` marks "about"; `max` alone set apart means "up to". */
export type NumberValue = {
  readonly kind: 'number'
  /** null where the source gives only an upper bound ("up to two thousand"). */
  readonly min: number | null
  readonly max: number
  readonly approx: boolean
  /** Unit id, e.g. `person`, `age`, `question`: see `content/entities/units.yaml`. */
  readonly unit: string
}

/** An authored meaning without a shape of its own (a cause, a purpose): `key` is language-free. */
export type TextValue = { readonly kind: 'text'; readonly key: string }

export type Value = EntityValue | DateValue | NumberValue | TextValue
export type ValueKind = Value['kind']
