import { valueKey } from './canonical-value'
import type { Kinship } from './kinship'
import { datesMayMeet, numbersMayMeet } from './value-spans'
import type { Value } from './value'

/**
 * Whether a question could not hold two values apart: kin entities, overlapping or other-calendar dates, overlapping numbers, one text key.
 * Errs on the side of "yes": it is used to refuse, never to claim.
 */
export function mayBeSame(a: Value, b: Value, kinship: Kinship): boolean {
  if (a.kind === 'entity' && b.kind === 'entity') return kinship.kin(a.entity).has(b.entity)
  if (a.kind === 'date' && b.kind === 'date') return datesMayMeet(a, b)
  if (a.kind === 'number' && b.kind === 'number') return numbersMayMeet(a, b)
  return a.kind === 'text' && b.kind === 'text' && a.key === b.key
}

/** Whether two values are surely one: the same notation, or entities declared the same. */
export function isSame(a: Value, b: Value, kinship: Kinship): boolean {
  if (a.kind === 'entity' && b.kind === 'entity') return kinship.representative(a.entity) === kinship.representative(b.entity)
  return valueKey(a) === valueKey(b)
}
