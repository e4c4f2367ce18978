import type { Ms } from '../../core/events/event'

/** A moment as it is stored, as a number. */
export function timeOf(at: bigint | null): Ms | null {
  return at === null ? null : Number(at)
}
