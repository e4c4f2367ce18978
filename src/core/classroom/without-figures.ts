/** What is between letters. */
const between = /[^\p{L}\p{M}]+/gu
/** So many digits are a year at least, or more that nobody is called by: a birthday, a telephone, an identity number. */
const figures = 4
/** Takes the place of figures; no line holds one. */
const gap = '\n'
/** What says of figures, before or after them, what they are. */
const label = /(?<![\p{L}\p{M}])(?:жсн|иин|iin|тел|телефон|телефоны|ұялы|моб|tel|phone|mob|д\. ?р|туған (?:күні|жылы)|дата рождения|dob|date of birth|birth date|born)\.?\n/giu
const unit = /\n(?:г\. ?р|г|ж\. ?т|ж|года рождения|год|года|жылы туған|жылы)(?![\p{L}\p{M}])\.?/gu
const edges = /^[\s,;:|()–—-]+|[\s,;:|()–—-]+$/gu

/** A text without long figures, wherever they stand, and without what says what they are. Others, as of a grade, stay, and so does all of a text without letters. */
export function withoutFigures(text: string): string {
  if (!/\p{L}/u.test(text)) return text
  const cut = text.replace(between, (run: string, at: number) => {
    if ((run.match(/\p{Nd}/gu)?.length ?? 0) < figures) return run
    // The full stop of an initial is its own.
    return at === 0 ? gap : `${/^[.'’"»”]*/u.exec(run)?.[0] ?? ''}${gap}`
  })
  if (!cut.includes(gap)) return text
  const pieces = cut.replace(label, gap).replace(unit, gap).split(gap)
  return pieces.flatMap((piece) => piece.replace(edges, '') || []).join(' ')
}
