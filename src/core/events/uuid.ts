import type { Ms, Uuidv7 } from './event'

/** A UUID of version 7 in lower case, as every event id is. */
export const uuidv7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of time in milliseconds and 74 random bits. `randomBytes` are at least ten, from a
 * cryptographic source; throws a RangeError with fewer, or for a time outside 48 bits.
 */
export function uuidv7(now: Ms, randomBytes: Uint8Array): Uuidv7 {
  if (randomBytes.length < 10) throw new RangeError('uuidv7 needs ten random bytes')
  if (!Number.isSafeInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError('uuidv7 needs a time in whole milliseconds since 1970')
  const [a = 0, b = 0, c = 0, ...rest] = randomBytes.subarray(0, 10)
  const time = now.toString(16).padStart(12, '0')
  const version = hex([0x70 | (a & 0x0f), b])
  const variant = hex([0x80 | (c & 0x3f), ...rest.slice(0, 1)])
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(rest.slice(1))}`
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
