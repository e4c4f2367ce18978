import type { NumberToken } from './read-number-tokens'

/**
 * A number while it is being read. `total` holds what was multiplied by thousands and more, `current` what came since; `below` bounds
 * what may be added next, so that «бес алты» is no number; `multiplier` is the last one read, 1 for none.
 */
export type Quantity = {
  readonly total: number
  readonly current: number | null
  readonly below: number
  readonly multiplier: number
  readonly started: boolean
  /** Words after the number; once there is one, the number is complete. */
  readonly units: number
}

/** Nothing read yet. */
export const emptyQuantity: Quantity = { total: 0, current: null, below: Number.POSITIVE_INFINITY, multiplier: 1, started: false, units: 0 }

/** What has been read, free of rounding noise (13.5 × 1000 is 13500). */
export function valueOf({ total, current }: Quantity): number {
  return Math.round((total + (current ?? 0)) * 1e6) / 1e6
}

/** Reads one more token; null where it does not continue a number. */
export function addToken(quantity: Quantity, token: NumberToken): Quantity | null {
  if (token.kind === 'unit') return addUnit(quantity, token.word)
  if (quantity.units > 0) return null
  switch (token.kind) {
    case 'figure':
      return quantity.current === null && token.value < quantity.below ? started({ ...quantity, current: token.value, below: 0 }) : null
    case 'add':
      return token.value < quantity.below ? started({ ...quantity, current: (quantity.current ?? 0) + token.value, below: placeOf(token.value) }) : null
    case 'times':
      return multiply(quantity, token.value)
    case 'half':
      return started({ ...quantity, current: (quantity.current ?? 0) + 0.5, below: 0 })
    case 'joins':
      return quantity.started ? quantity : null
    default:
      return null
  }
}

const started = (quantity: Quantity): Quantity => ({ ...quantity, started: true })

/** Hundreds are followed by less than a hundred, tens by ones, ones and teens by nothing. */
function placeOf(value: number): number {
  if (value >= 100) return 100
  return value >= 10 && value % 10 === 0 ? 10 : 0
}

function multiply(quantity: Quantity, by: number): Quantity | null {
  const factor = quantity.current ?? 1
  if (by === 100) return factor < 100 && factor > 0 ? started({ ...quantity, current: factor * 100, below: 100, multiplier: Math.max(quantity.multiplier, 100) }) : null
  const previous = quantity.multiplier > 100 ? quantity.multiplier : Number.POSITIVE_INFINITY
  if (by >= previous) return null
  return started({ ...quantity, total: quantity.total + factor * by, current: null, below: by, multiplier: by })
}

/** Before the number only words that announce it; after it a few of any kind. */
function addUnit(quantity: Quantity, word: string): Quantity | null {
  if (!quantity.started) return announcing.has(word) ? quantity : null
  return quantity.units < 4 ? { ...quantity, units: quantity.units + 1 } : null
}

const announcing: ReadonlySet<string> = new Set(['в', 'возрасте', 'возраст', 'всего', 'их', 'aged', 'ages', 'age', 'the', 'барлығы', 'жасы'])
