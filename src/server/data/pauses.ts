import type { Pauses } from '../../core/classroom/item-progress'

/** Spans in which an assignment was asked of nobody, as stored by {@link pausesText}. */
export function pausesOf(text: string): Pauses {
  return JSON.parse(text) as Pauses
}

/** Spans as they are stored. */
export function pausesText(pauses: Pauses): string {
  return JSON.stringify(pauses)
}
