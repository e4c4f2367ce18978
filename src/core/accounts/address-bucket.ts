/**
 * The unit in which addresses are counted: an IPv4 address by itself, of IPv6 the half that one household or school holds. Anything that is no
 * address is `unknown`, one for all: without an address nobody gets tries of their own.
 */
export function addressBucket(address: string | null): string {
  const text = (address ?? '').trim().toLowerCase().replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text)?.[1] ?? text
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(mapped)) return mapped
  return /^[0-9a-f:]+$/.test(text) && text.includes(':') ? half(text) : 'unknown'
}

function half(text: string): string {
  const [left = '', right] = text.split('::')
  const groups = (part: string) => part.split(':').filter((group) => group !== '')
  const missing = right === undefined ? 0 : 8 - groups(left).length - groups(right).length
  const all = [...groups(left), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...groups(right ?? '')]
  return all.length === 8 ? `${all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64` : 'unknown'
}
