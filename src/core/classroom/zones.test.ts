import { expect, test } from 'vitest'
import { nearZones, otherZones } from './zones'

test('the zones of Kazakhstan are known to the platform, and no zone is offered twice', () => {
  for (const zone of nearZones) expect(new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone).toBe(zone)
  const others = otherZones(Intl.supportedValuesOf('timeZone'), 'Asia/Almaty')
  expect(others.length).toBeGreaterThan(300)
  expect(new Set([...nearZones, ...others]).size).toBe(nearZones.length + others.length)
})

test('the zone that is chosen can be chosen, whatever it is called', () => {
  expect(otherZones(['Europe/Berlin', 'Asia/Almaty'], 'Asia/Calcutta')).toEqual(['Asia/Calcutta', 'Europe/Berlin'])
  expect(otherZones(['Europe/Berlin'], 'UTC')).toEqual(['Europe/Berlin'])
})
