import 'server-only'
import { csvLine } from '../../core/formats/csv'

/** One row per answer. `answeredAt` is UTC; `given` is what was chosen or typed, of several tries the last; `raw` the tries in full, as JSON. */
export const csvColumns = ['answeredAt', 'day', 'zone', 'item', 'form', 'language', 'mode', 'given', 'result', 'rating', 'seconds', 'hint', 'raw'] as const

/** An event as a line; null for what is no answer (settings, notes, and kinds a later release knows). */
export function csvRow(event: Readonly<Record<string, unknown>>): string | null {
  if (event.kind !== 'review') return null
  const tries = Array.isArray(event.given) ? (event.given as unknown[]) : []
  const { result } = (event.score ?? {}) as { readonly result?: unknown }
  const seconds = typeof event.durationMs === 'number' ? Math.round(event.durationMs / 100) / 10 : null
  const at = typeof event.answeredAt === 'number' && Math.abs(event.answeredAt) < 8.64e15 ? new Date(event.answeredAt).toISOString() : null
  return csvLine([at, text(event.day), text(event.zone), text(event.itemId), text(event.form), text(event.locale), text(event.mode), givenText(tries.at(-1)), text(result), text(event.rating), seconds, event.hint === true, JSON.stringify(tries)])
}

function givenText(given: unknown): string {
  const { as, text: typed, id, rating, min, max, from, saysTrue } = (given ?? {}) as Readonly<Record<string, unknown>>
  switch (as) {
    case 'text':
      return text(typed) ?? ''
    case 'option':
      return text(id) ?? ''
    case 'self':
      return text(rating) ?? ''
    case 'number':
      return [min, max].filter((end) => typeof end === 'number').join('–')
    case 'date':
      return JSON.stringify(from)
    case 'claim':
      return String(saysTrue)
    default:
      return text(as) ?? ''
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
