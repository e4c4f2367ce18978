import type { Uuidv7 } from './event'
import { itemOf } from './item-of'
import { isKnownEvent, type LogEvent } from './log-event'

/**
 * What an event changes, as events are filed by it: an item's id or `setting:<key>`; '' for a kind not known, and while the target of an undo or
 * override is not in `byId`.
 */
export function subjectOf(event: LogEvent, byId: ReadonlyMap<Uuidv7, LogEvent>): string {
  return isKnownEvent(event) && event.kind === 'setting' ? aboutSetting(event.key) : (itemOf(event, byId) ?? '')
}

/** The subject under which a setting's events are filed. */
export function aboutSetting(key: string): string {
  return `setting:${key}`
}

/** The event an undo or override names. */
export function targetOf(event: LogEvent): Uuidv7 | null {
  return isKnownEvent(event) && (event.kind === 'undo' || event.kind === 'override') ? event.target : null
}

/** The item a subject stands for; null for settings and for what is not known. */
export function itemOfSubject(about: string): string | null {
  return about === '' || about.startsWith('setting:') ? null : about
}
