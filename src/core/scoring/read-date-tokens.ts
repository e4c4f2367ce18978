import type { Locale } from '../locale'
import { lowerCase, maxTypedLength, tidy } from '../language/normalise'
import { dateWord, figureEnding } from './date-words'

/** A part of one date, or the sign that another date follows: a word, or a dash, which may also merely join a day and its month. */
export type DateToken = { readonly kind: 'part'; readonly part: DatePart } | { readonly kind: 'to' | 'dash' }
export type DatePart = { readonly year?: number; readonly month?: number; readonly day?: number }

/** Raw pieces, in order of trial: whole numeric dates, figures with their endings, words, dashes. */
const pieces: readonly { readonly like: RegExp; readonly read: (match: RegExpExecArray, locale: Locale) => Piece | null }[] = [
  { like: /(\d{4}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/y, read: ([, year, , month, day]) => part({ year: Number(year), month: Number(month), day: Number(day) }) },
  { like: /(\d{1,2}) ?([-./,]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/y, read: ([, day, , month, year]) => part({ year: Number(year), month: Number(month), day: Number(day) }) },
  { like: /(\d{1,2}) (\d{1,2}) (\d{4})(?!\d)/y, read: ([, day, month, year]) => part({ year: Number(year), month: Number(month), day: Number(day) }) },
  { like: /(\d{1,2})[./](\d{4})(?!\d)/y, read: ([, month, year]) => part({ year: Number(year), month: Number(month) }) },
  { like: /(\d{4})([-./])(0[1-9]|1[0-2])(?!\d)/y, read: ([, year, , month]) => part({ year: Number(year), month: Number(month) }) },
  { like: /(\d{4})-(\d{2})(?!\d)/y, read: ([, year, end]) => ({ kind: 'years', from: Number(year), to: Number(`${year?.slice(0, 2)}${end}`) }) },
  { like: /(\d{1,2})[./](\d{1,2})(?!\d)/y, read: ([, day, month]) => part({ day: Number(day), month: Number(month) }) },
  { like: /(\d+)(?:-?(\p{L}+))?/uy, read: readFigure },
  { like: /\p{L}+/uy, read: ([word = ''], locale) => readWord(word, locale) },
  { like: / - |-|\//y, read: () => ({ kind: 'dash' }) },
]

type Piece =
  | { readonly kind: 'part'; readonly part: DatePart; readonly ablative: boolean }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'figureWord'; readonly figure: Piece; readonly word: Piece }
  | { readonly kind: 'nothing'; readonly ablative: boolean }
  | { readonly kind: 'dash' }
  | { readonly kind: 'to' | 'and' | 'opens' | 'upTo' }

/** Splits a written date into its parts; null for anything that has no place in a date. Linear: every piece is read once. */
export function readDateTokens(text: string, locale: Locale): readonly DateToken[] | null {
  if (text.length > maxTypedLength) return null
  const found = readPieces(lowerCase(tidy(text)).replace(/["'()«»“”„]/g, ' '), locale)
  return found === null ? null : toTokens(found.flatMap(flatten))
}

function readPieces(text: string, locale: Locale): readonly Piece[] | null {
  const found: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const step = readPiece(text, at, locale)
    if (step === null) return null
    if (step.piece !== null) found.push(step.piece)
    at = step.next
  }
  return found
}

function readPiece(text: string, at: number, locale: Locale): { readonly piece: Piece | null; readonly next: number } | null {
  for (const { like, read } of pieces) {
    like.lastIndex = at
    const match = like.exec(text)
    if (match === null) continue
    const piece = read(match, locale)
    return piece === null ? null : { piece, next: at + match[0].length }
  }
  return /[ .,]/.test(text.charAt(at)) ? { piece: null, next: at + 1 } : null
}

function part(given: DatePart, ablative = false): Piece {
  return { kind: 'part', part: given, ablative }
}

function readFigure([, digits = '', letters]: RegExpExecArray, locale: Locale): Piece | null {
  const ending = letters === undefined ? 'other' : figureEnding(letters, locale)
  const figure = figurePart(digits, ending === 'ablative')
  if (figure === null || ending !== null) return figure
  const word = readWord(letters ?? '', locale)
  return word === null ? null : { kind: 'figureWord', figure, word }
}

function figurePart(digits: string, ablative: boolean): Piece | null {
  if (digits.length === 4) return part({ year: Number(digits) }, ablative)
  return digits.length <= 2 ? part({ day: Number(digits) }, ablative) : null
}

function readWord(word: string, locale: Locale): Piece | null {
  const meaning = dateWord(word, locale)
  return meaning?.kind === 'month' ? part({ month: meaning.month }, meaning.ablative) : meaning
}

function flatten(piece: Piece): readonly Piece[] {
  if (piece.kind === 'figureWord') return [piece.figure, piece.word]
  return piece.kind === 'years' ? [part({ year: piece.from }), { kind: 'to' }, part({ year: piece.to })] : [piece]
}

/** "and" parts two dates only after "between"; what opens a period must be followed by its end, in Kazakh by «дейін». */
function toTokens(found: readonly Piece[]): readonly DateToken[] | null {
  const has = (kind: Piece['kind']) => found.some((piece) => piece.kind === kind)
  const ablative = found.some((piece) => isAblative(piece))
  if (ablative !== has('upTo') || (has('and') && !has('opens'))) return null
  if (has('opens') && !has('to') && !has('and') && !has('dash')) return null
  return found.flatMap((piece): DateToken[] => {
    const parted: DateToken[] = isAblative(piece) ? [{ kind: 'to' }] : []
    if (piece.kind === 'part') return [{ kind: 'part', part: piece.part }, ...parted]
    if (piece.kind === 'dash') return [{ kind: 'dash' }]
    return piece.kind === 'to' || piece.kind === 'and' ? [{ kind: 'to' }] : parted
  })
}

function isAblative(piece: Piece): boolean {
  return (piece.kind === 'part' || piece.kind === 'nothing') && piece.ablative
}
