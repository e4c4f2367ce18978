/** A day, a month or a year of the historical calendar; what is unknown is absent. */
export type DateParts =
  | { readonly precision: 'year'; readonly year: number }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number }

/** Reads `1919`, `1919-12` or `1919-12-19`. @throws RangeError for any other text, or a month or day outside 1–12, 1–31. */
export function datePartsOf(iso: string): DateParts {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u.exec(iso)
  if (match === null) throw new RangeError(`Not a date: ${iso}`)
  const [, year, month, day] = match
  if (month === undefined) return { precision: 'year', year: Number(year) }
  if (day === undefined) return { precision: 'month', year: Number(year), month: Number(month) }
  return { precision: 'day', year: Number(year), month: Number(month), day: Number(day) }
}
