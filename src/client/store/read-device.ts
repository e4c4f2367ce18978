import type { DeviceClock } from '../../core/events/append'
import { eventLimits } from '../../core/events/event-limits'
import { isText, isWhole, matches } from '../../core/events/shape'

/** The stored device; null when there is none or it cannot be trusted to give out numbers. */
export function readDevice(stored: unknown): DeviceClock | null {
  return isDevice(stored) ? stored : null
}

function isDevice(value: unknown): value is DeviceClock {
  return matches(value, {
    deviceId: isText(1, eventLimits.deviceId),
    nextSeq: isWhole(1, Number.MAX_SAFE_INTEGER),
    lastEffectiveAt: isWhole(0, Number.MAX_SAFE_INTEGER),
    clockOffsetMs: isWhole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  })
}
