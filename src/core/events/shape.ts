/** Whether a value is what a field wants. */
export type Test = (value: unknown) => boolean

/** The fields of a record, all there must be and no other; a name ending in `?` may be missing, though not undefined. */
export type Shape = Readonly<Record<string, Test>>

/** Whether a value is a record that has exactly the fields of a shape. */
export function matches(value: unknown, shape: Shape): boolean {
  if (!isRecord(value)) return false
  const fields = Object.entries(shape).map(([name, test]) => ({ key: name.replace(/\?$/, ''), isOptional: name.endsWith('?'), test }))
  const isRight = fields.every(({ key, isOptional, test }) => (key in value ? test(value[key]) : isOptional))
  return isRight && Object.keys(value).every((key) => fields.some((field) => field.key === key))
}

/** Whether a value is an object and no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text of `least` to `most` UTF-16 units. */
export function isText(least: number, most: number): Test {
  return (value) => typeof value === 'string' && value.length >= least && value.length <= most
}

/** A whole number in a range. */
export function isWhole(least: number, most: number): Test {
  return (value) => Number.isSafeInteger(value) && typeof value === 'number' && value >= least && value <= most
}

/** One of a list of values. */
export function isOneOf(...values: readonly (string | number)[]): Test {
  return (value) => (values as readonly unknown[]).includes(value)
}
