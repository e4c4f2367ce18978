/**
 * Random bytes, cryptographic wherever the browser has them, as it does on plain-http addresses too. Where `crypto` is missing
 * altogether the ids still have to differ from device to device, so less good ones are drawn.
 */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  if (typeof crypto !== 'undefined' && typeof crypto.getRandomValues === 'function') return crypto.getRandomValues(bytes)
  return bytes.map(() => Math.floor(Math.random() * 256))
}
