import type { PartialDate } from '../events/event'
import type { Locale } from '../locale'
import { readDateTokens, type DatePart, type DateToken } from './read-date-tokens'

/** A date as written, or a period with both ends. */
export type WrittenDate = { readonly from: PartialDate; readonly to?: PartialDate }

/**
 * Reads a date or a period in any usual writing of the language (Kazakh and Russian are read in both): figures always as day,
 * month, year, or ISO. null where the year is missing, the day does not exist, the period runs backwards, or a word is not
 * understood. 29 February exists in every fourth year, as in the old calendar.
 */
export function parseDate(text: string, locale: Locale): WrittenDate | null {
  const tokens = readDateTokens(text, locale)
  const sides = tokens === null ? null : splitSides(tokens)
  if (sides === null) return null
  const [left, right] = sides
  if (right === undefined) return single(left)
  if (!overlap(left, right)) return tokens?.some(({ kind }) => kind === 'to') ? null : single({ ...left, ...right })
  return period(left, right)
}

function single(part: DatePart): WrittenDate | null {
  const from = complete(part)
  return from === null ? null : { from }
}

function period(left: DatePart, right: DatePart): WrittenDate | null {
  const from = complete(inherit(left, right))
  const to = complete(inherit(right, left))
  if (from === null || to === null || sortKey(from) > sortKey(to)) return null
  return sortKey(from) === sortKey(to) && from.month === to.month && from.day === to.day ? { from } : { from, to }
}

/** The parts before and after the sign that parts two dates; null where a part is given twice, an end is missing or there are three. */
function splitSides(tokens: readonly DateToken[]): readonly [DatePart] | readonly [DatePart, DatePart] | null {
  const sides: DatePart[] = [{}]
  for (const token of tokens) {
    const last = sides.at(-1) ?? {}
    if (token.kind !== 'part') sides.push({})
    else if (overlap(last, token.part)) return null
    else sides[sides.length - 1] = { ...last, ...token.part }
  }
  const [left, right, more] = withoutRepeatedSigns(sides, tokens)
  if (left === undefined || more !== undefined || isEmpty(left) || (right !== undefined && isEmpty(right))) return null
  return right === undefined ? [left] : [left, right]
}

/** «1917 жылдан» parts twice, at the figure's ending and at the noun's: the empty side between them is none. */
function withoutRepeatedSigns(sides: readonly DatePart[], tokens: readonly DateToken[]): readonly DatePart[] {
  const inner = sides.filter((side, index) => index === 0 || index === sides.length - 1 || !isEmpty(side))
  return tokens.length === 0 ? [] : inner
}

const isEmpty = (side: DatePart): boolean => Object.keys(side).length === 0

function overlap(a: DatePart, b: DatePart): boolean {
  return Object.keys(a).some((key) => key in b)
}

/** What one end leaves out, the other says: «5–13 желтоқсан 1917». A month is only borrowed for a day. */
function inherit(part: DatePart, other: DatePart): DatePart {
  const month = part.month ?? (part.day === undefined ? undefined : other.month)
  const year = part.year ?? other.year
  return { ...part, ...(month !== undefined && { month }), ...(year !== undefined && { year }) }
}

function complete({ year, month, day }: DatePart): PartialDate | null {
  if (year === undefined || year < 1000) return null
  if (month === undefined) return day === undefined ? { year } : null
  if (month < 1 || month > 12) return null
  if (day === undefined) return { year, month }
  return day >= 1 && day <= daysIn(month, year) ? { year, month, day } : null
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function sortKey({ year, month = 0, day = 0 }: PartialDate): number {
  return year * 10_000 + month * 100 + day
}
