import type { DeviceClock } from '../../core/events/append'
import { advanceDevice } from '../../core/events/append'
import { fold } from '../../core/events/fold'
import type { LogEvent } from '../../core/events/log-event'
import { momentOf } from '../../core/study/sitting'
import type { Sitting } from '../../core/study/types'
import type { Change, Write } from './learner-store'

/** What a transaction has read before it writes a change. `events` are all that share the change's subject. */
export type Read = { readonly device: DeviceClock; readonly events: readonly LogEvent[]; readonly sitting: Sitting | null; readonly target: LogEvent | null }

/** Decides a change: the same in every store, and immediate, so that it can run inside an IndexedDB transaction. */
export function applyChange(change: Change, read: Read): Write | 'stale' | 'nothing' {
  if (change.moment !== null && momentOf(read.sitting) !== change.moment) return 'stale'
  const card = fold(read.events).cards.get(change.about) ?? null
  const before = { device: read.device, card, sitting: read.sitting, target: read.target }
  const event = change.build(before)
  if (event === null) return 'nothing'
  const state = fold([...read.events, event])
  const sitting = change.follow?.(before, event, state.cards.get(change.about) ?? null) ?? null
  return { event, device: advanceDevice(read.device, event), state, sitting: change.follow === undefined ? read.sitting : sitting }
}
