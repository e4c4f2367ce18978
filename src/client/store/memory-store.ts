import type { DeviceClock } from '../../core/events/append'
import { isAhead } from '../../core/events/restamp'
import { fold } from '../../core/events/fold'
import type { Locale } from '../../core/locale'
import { momentOf } from '../../core/study/sitting'
import type { Draft, Sitting } from '../../core/study/types'
import { applyChange } from './apply-change'
import { recentOf } from './recent-events'
import { restampRows } from './restamp-rows'
import type { Change, LearnerStore, Recorded, StoredBank, StoredEvent, StoreNeeds } from './learner-store'

/** A store that lasts as long as the page, for browsers that keep nothing. One tab cannot see another's. */
export function createMemoryStore({ newId, now }: StoreNeeds): LearnerStore {
  let device: DeviceClock = { deviceId: newId(), nextSeq: 1, lastEffectiveAt: 0, clockOffsetMs: 0 }
  let sitting: Sitting | null = null
  let rows: readonly StoredEvent[] = []
  const banks = new Map<Locale, StoredBank>()
  const events = () => rows.map((row) => row.event)

  function record(change: Change): Recorded {
    const own = rows.filter((row) => row.about === change.about).map((row) => row.event)
    const target = rows.find((row) => row.id === change.target)?.event ?? null
    const write = applyChange(change, { device, events: own, sitting, target })
    if (write === 'stale' || write === 'nothing') return { kind: write }
    rows = [...rows, { id: write.event.id, about: change.about, event: write.event }]
    device = write.device
    sitting = write.sitting
    return { kind: 'recorded', write }
  }

  function recordRestamped(change: Change): Recorded {
    if (!isAhead(device.lastEffectiveAt, now() + device.clockOffsetMs)) return record(change)
    rows = restampRows(rows, () => true, now() + device.clockOffsetMs)
    device = { ...device, lastEffectiveAt: Math.max(0, ...events().map((event) => event.effectiveAt)) }
    return { ...record(change), isRestamped: true }
  }

  return {
    kind: 'memory',
    load: async (since) => ({ state: fold(events()), sitting, recent: recentOf(events(), since), events: rows.length, quarantined: 0, account: null, sync: { unsent: rows.length, waitingForServer: 0, refused: 0, lastAt: null } }),
    record: async (change) => recordRestamped(change),
    saveSitting: async (next, moment) => {
      if (momentOf(sitting) !== moment) return false
      sitting = next
      return true
    },
    saveDraft: async (draft: Draft, moment) => {
      if (sitting !== null && sitting.current !== null && momentOf(sitting) === moment) sitting = { ...sitting, current: { ...sitting.current, draft } }
    },
    verify: async () => false,
    exportAll: async () => ({ events: events(), quarantined: [] }),
    readBank: async (locale) => banks.get(locale) ?? null,
    writeBank: async (locale, stored) => void banks.set(locale, stored),
    // Nobody owns it, so nothing is assigned.
    readAssigned: async () => null,
    writeAssigned: async () => false,
    forgetGone: async () => undefined,
    eventsAbout: async (itemIds) => new Map(itemIds.map((id) => [id, rows.filter((row) => row.about === id).map((row) => row.event)])),
    sync: null,
    close: () => undefined,
  }
}
