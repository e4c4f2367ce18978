import type { Locale } from '../locale'
import { addToken, emptyQuantity, valueOf, type Quantity } from './quantity'
import { readNumberTokens, type NumberToken } from './read-number-tokens'

/** A number as written, or a range with both ends. */
export type WrittenNumber = { readonly min: number; readonly max?: number }

/**
 * Reads a number or a range in any usual writing of the language (Kazakh and Russian are read in both): grouped figures, decimals
 * of thousands, words up to millions, Kazakh case endings. "About" and "up to" are heard and left out; units after the number are ignored.
 * null where anything is not understood or turns the meaning round ("more than", "not").
 */
export function parseNumber(text: string, locale: Locale): WrittenNumber | null {
  const tokens = readNumberTokens(text, locale)
  const sides = tokens === null ? null : splitSides(tokens)
  if (sides === null) return null
  const [first, second] = sides.map((side) => readQuantity(side))
  if (first === undefined || first === null || second === null) return null
  return second === undefined ? single(valueOf(first)) : range(first, second)
}

function single(min: number): WrittenNumber | null {
  return isUsable(min) ? { min } : null
}

/** «13–14 мың» means 13 000–14 000: the first end shares the multiplier unless that would pass the second. */
function range(first: Quantity, second: Quantity): WrittenNumber | null {
  const max = valueOf(second)
  const shared = valueOf(first) * second.multiplier
  const min = first.multiplier === 1 && shared <= max ? shared : valueOf(first)
  if (!isUsable(min) || !isUsable(max) || min > max) return null
  return min === max ? { min } : { min, max }
}

function isUsable(value: number): boolean {
  return Number.isFinite(value) && value <= 1e12
}

/** One or two runs of tokens; null where a range lacks an end or there are more than two numbers. */
function splitSides(tokens: readonly NumberToken[]): readonly (readonly NumberToken[])[] | null {
  const has = (kind: NumberToken['kind']) => tokens.some((token) => token.kind === kind)
  const sides: NumberToken[][] = [[]]
  for (const token of withoutLimit(tokens)) {
    if (parts(token, has('opens'))) sides.push([])
    else if (token.kind !== 'opens' && token.kind !== 'upTo' && token.kind !== 'about') sides.at(-1)?.push(token)
    if (token.ablative && has('upTo')) sides.push([])
  }
  const full = sides.filter((side, index) => index === 0 || index === sides.length - 1 || side.length > 0)
  const ranged = full.length === 2
  return full.length > 2 || (has('opens') && !ranged) ? null : full
}

/** "Up to two thousand" begins with the word that otherwise parts a range. */
function withoutLimit(tokens: readonly NumberToken[]): readonly NumberToken[] {
  const first = tokens.findIndex(({ kind }) => kind !== 'about')
  return tokens[first]?.kind === 'to' ? tokens.filter((_, index) => index !== first) : tokens
}

/** "And" parts two numbers after "between", else it joins the parts of one. */
function parts(token: NumberToken, opened: boolean): boolean {
  return token.kind === 'to' || token.kind === 'dash' || (token.kind === 'joins' && opened)
}

function readQuantity(tokens: readonly NumberToken[]): Quantity | null {
  let quantity: Quantity | null = emptyQuantity
  for (const token of tokens) quantity = quantity === null ? null : addToken(quantity, token)
  return quantity === null || !quantity.started ? null : quantity
}
