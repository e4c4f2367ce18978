import type { Pauses } from '../../core/classroom/item-progress'
import type { Ms } from '../../core/events/event'

/** Spans in which an assignment was asked of nobody, as stored by {@link withPause}. */
export function pausesOf(text: string): Pauses {
  return JSON.parse(text) as Pauses
}

/** The stored spans with one more. */
export function withPause(text: string, from: Ms, to: Ms): string {
  return JSON.stringify([...pausesOf(text), [from, to]])
}
