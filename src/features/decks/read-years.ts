import type { DeckQuery } from '../../core/classroom/deck-query'

type Years = DeckQuery['years']
/** The two fields as typed; an empty one is open on that side. */
export type YearTexts = { readonly from: string; readonly to: string }
export type YearProblem = { readonly at: keyof YearTexts; readonly says: 'wrongYear' | 'reversed' }

/** What an open side stands for. */
const [first, last] = [1000, 9999]

/** Reads the fields; both empty ask for nothing. */
export function readYears({ from, to }: YearTexts): { readonly years: Years } | { readonly problem: YearProblem } {
  const [start, end] = [readYear(from, first), readYear(to, last)]
  if (start === null) return { problem: { at: 'from', says: 'wrongYear' } }
  if (end === null) return { problem: { at: 'to', says: 'wrongYear' } }
  if (start > end) return { problem: { at: 'to', says: 'reversed' } }
  return { years: start === first && end === last ? null : { from: start, to: end } }
}

/** The fields for what is stored. */
export function textsOfYears(years: Years): YearTexts {
  return { from: years === null || years.from === first ? '' : String(years.from), to: years === null || years.to === last ? '' : String(years.to) }
}

function readYear(text: string, open: number): number | null {
  const typed = text.trim()
  if (typed === '') return open
  return /^[1-9]\d{3}$/.test(typed) ? Number(typed) : null
}
