import type { Bank } from '../core/items/bank'
import { packBank } from '../core/items/packed-bank'

/**
 * A bank as it is committed, packed: every top-level key on a line of its own, one item per line, keys in the order of the Bank type,
 * newline at the end. Plain `JSON.stringify` underneath: no sorting by language, nothing that differs between machines.
 */
export function serialiseBank(bank: Bank): string {
  const lines = Object.entries(packBank(bank)).map(([key, value]) => `${JSON.stringify(key)}:${Array.isArray(value) ? oneEachLine(value) : JSON.stringify(value)}`)
  return `{${lines.join(',\n')}}\n`
}

/** A map with one entry per line. */
export function serialiseMap(map: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(map).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`
}

function oneEachLine(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]`
}
