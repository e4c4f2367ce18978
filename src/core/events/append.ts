import { studyDay } from '../scheduling/study-day'
import type { EventBase, Ms, ReviewEvent, Uuidv7 } from './event'

/** An event before the device puts its stamp on it. */
export type EventDraft = ReviewEvent extends infer E ? (E extends ReviewEvent ? Omit<E, keyof EventBase> : never) : never

/**
 * What a device must remember to stamp its next event. `nextSeq` begins at 1; `lastEffectiveAt` is 0 before the first event;
 * `clockOffsetMs` is the server's clock minus this device's, 0 until measured.
 */
export type DeviceClock = { readonly deviceId: string; readonly nextSeq: number; readonly lastEffectiveAt: Ms; readonly clockOffsetMs: number }

/**
 * A draft made into an event: `effectiveAt` is the device's time corrected by its offset, but always later than the device's event
 * before, so that a clock set back never reorders one device (one set back by minutes or more is put right first, see `restamp.ts`); `day` is the study day of that time. The draft is not changed.
 */
export function stampEvent<D extends EventDraft>(draft: D, device: DeviceClock, now: Ms, zone: string, id: Uuidv7): D & EventBase {
  const effectiveAt = Math.max(device.lastEffectiveAt + 1, Math.round(now + device.clockOffsetMs))
  const base = { v: 1, id, deviceId: device.deviceId, deviceSeq: device.nextSeq, answeredAt: now, effectiveAt, zone, day: studyDay(effectiveAt, zone) } as const
  return { ...draft, ...base }
}

/** The device after it has stamped an event. */
export function advanceDevice(device: DeviceClock, event: EventBase): DeviceClock {
  return { ...device, nextSeq: event.deviceSeq + 1, lastEffectiveAt: event.effectiveAt }
}
