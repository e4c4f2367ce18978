import { readRemembered, writeRemembered } from './remembered'

const key = 'jady-sittings'

/** Counts a sitting that has come to its end; one that ends twice, after learning more, counts once. */
export function countSitting(id: string): void {
  const [count, last] = parts()
  if (last !== id) writeRemembered(key, `${count + 1} ${id}`)
}

/** Sittings finished in this browser. */
export function sittingCount(): number {
  return parts()[0]
}

function parts(): readonly [number, string] {
  const [count, last] = (readRemembered(key) ?? '').split(' ')
  return [Number.isInteger(Number(count)) ? Number(count) : 0, last ?? '']
}
