import { stampEvent, type EventDraft } from '../../core/events/append'
import type { Ms, Rating, ReviewEvent, ReviewMode } from '../../core/events/event'
import { aboutSetting } from '../../core/events/subject-of'
import type { Card } from '../../core/scheduling/card'
import { defaultOptions, reviewCard } from '../../core/scheduling/review'
import { studyDay } from '../../core/scheduling/study-day'
import type { Before, Change } from '../../client/store/learner-store'
import { reviewOf } from '../review-log'
import type { Done } from './oracle'
import type { Profile } from './profile'

/** An act as the learner meant it: the change, and what the count of our own will say about it. */
export type Act = { readonly change: Change; readonly done: Done }

type Stamp = { readonly now: Ms; readonly zone: string; readonly id: string }

/** An answer to an item, as `answerChange` makes it. */
export function answer(profile: Profile, itemId: string): Act {
  const { random } = profile
  const stamp = stampOf(profile)
  const rating = random.pick<Rating>(['Again', 'Hard', 'Good', 'Good', 'Good', 'Easy'])
  const mode = random.pick<ReviewMode>(['study', 'study', 'study', 'study', 'study', 'test', 'free', 'retry'])
  const retention = random.pick([0.85, 0.9, 0.9, 0.94])
  const build = ({ device, card }: Before): ReviewEvent => {
    const bare = reviewOf({ itemId, rating, mode, retention, prev: card?.lastEvent ?? null, interval: { days: 1 } })
    const event = stamped(bare, device, stamp)
    return { ...event, interval: intervalAfter(card, { ...event, itemId, rating }, retention) } as ReviewEvent
  }
  return { change: { about: itemId, moment: null, build }, done: { id: stamp.id, kind: 'review', itemId, target: null, touchesMemory: mode === 'study' || mode === 'test' } }
}

function intervalAfter(card: Card | null, event: Pick<ReviewEvent, 'effectiveAt' | 'zone' | 'id'> & { readonly itemId: string; readonly rating: Rating }, retention: number) {
  const { itemId, rating, effectiveAt: at, zone, id } = event
  return reviewCard(card, { itemId, rating, at, day: studyDay(at, zone), eventId: id, zone }, { ...defaultOptions, retention }).interval
}

/**
 * Takes something back, or says "I was right". As in the app nothing is written where the device does not have it; a `blind` one names what this
 * device has not seen, as an imported file may.
 */
export function aimed(profile: Profile, kind: 'undo' | 'override', target: Done, isBlind: boolean): Act {
  const stamp = stampOf(profile)
  const isOf = (event: Before['target']): boolean => event !== null && (kind === 'undo' || event.kind === 'review')
  const build = (before: Before): ReviewEvent | null => {
    if (isOf(before.target) === isBlind) return null
    const draft: EventDraft = kind === 'undo' ? { kind, target: target.id } : { kind, target: target.id, rating: 'Good' }
    return stamped(draft, before.device, stamp)
  }
  const done: Done = { id: stamp.id, kind, itemId: target.itemId, target: target.id, touchesMemory: false }
  return { change: { about: isBlind ? '' : target.itemId, moment: null, target: target.id, build }, done }
}

/** A mark on an item. */
export function flag(profile: Profile, itemId: string): Act {
  const stamp = stampOf(profile)
  const marks = [{ field: 'star', value: true }, { field: 'star', value: false }, { field: 'suspended', value: true }, { field: 'buried', value: '2025-10-30' }, { field: 'note', value: 'Жады' }] as const
  const draft: EventDraft = { kind: 'cardFlag', itemId, ...profile.random.pick(marks) }
  return { change: { about: itemId, moment: null, build: ({ device }) => stamped(draft, device, stamp) }, done: { id: stamp.id, kind: 'cardFlag', itemId, target: null, touchesMemory: false } }
}

/** A choice for all devices. */
export function setting(profile: Profile): Act {
  const stamp = stampOf(profile)
  const key = profile.random.pick(['retention', 'freshPerDay'])
  const draft: EventDraft = { kind: 'setting', key, value: profile.random.int(40) }
  return { change: { about: aboutSetting(key), moment: null, build: ({ device }) => stamped(draft, device, stamp) }, done: { id: stamp.id, kind: 'setting', itemId: '', target: null, touchesMemory: false } }
}

function stampOf({ now, zone, newId }: Profile): Stamp {
  return { now: now(), zone, id: newId() }
}

function stamped(draft: EventDraft, device: Before['device'], { now, zone, id }: Stamp) {
  return stampEvent(draft, device, now, zone, id)
}
