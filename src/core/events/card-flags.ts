import type { CardFlags } from '../scheduling/card'
import { isStudyDay } from '../scheduling/study-day'
import type { CardFlag } from './event'

/** An item nobody has marked. */
export const noFlags: CardFlags = { star: false, buried: null, suspended: false, note: '' }

/** The flags after one more flag event. A value that does not belong to its field changes nothing. */
export function withFlag(flags: CardFlags, event: Pick<CardFlag, 'field' | 'value'>): CardFlags {
  return isFlagValue(event.field, event.value) ? { ...flags, [event.field]: event.value } : flags
}

/** Whether a value belongs to a field: star and suspended are boolean, buried a study day or null, note a text. */
export function isFlagValue(field: CardFlag['field'], value: unknown): boolean {
  switch (field) {
    case 'star':
    case 'suspended': return typeof value === 'boolean'
    case 'buried': return value === null || isStudyDay(value)
    case 'note': return typeof value === 'string'
  }
}
