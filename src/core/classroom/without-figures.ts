/** What is between letters. */
const between = /[^\p{L}\p{M}]+/gu
/** So many digits are a year at least, or more that nobody is called by: a birthday, a telephone, an identity number. */
const figures = 4
/** Months as dates write them: only between a day and a year are they no names, as Наурыз or May are. */
const month = [
  'январ[ьея]|феврал[ьея]|марта?|апрел[ьея]|ма[йея]|июн[ьея]|июл[ьея]|августа?|сентябр[ьея]|октябр[ьея]|ноябр[ьея]|декабр[ьея]|янв|фев|февр|апр|авг|сент?|окт|нояб?|дек',
  '(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:да|де|нда|нде|ында|інде|ы|і)?',
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
].join('|')
const day = '\\d{1,2}(?:-?(?:го|ші|шы|st|nd|rd|th))?'
const year = '\\d{4}'
const dateInWords = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${day}[ .]+(?:of )?(?:${month})[ .,]+${year}|(?:${month})[ .]+${day}[ ,]+${year}|${year}(?:[ ,.]*(?:ж|жыл|жылы|жылғы))?[ ,.]+${day}[ .]+(?:${month}))(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
/** Takes the place of figures; no line holds one. */
const gap = '\n'
/** What says of figures, before or after them, what they are. */
const label = /(?<![\p{L}\p{M}])(?:жсн|иин|iin|тел|телефон|телефоны|ұялы|моб|tel|phone|mob|д\. ?р|туған (?:күні|жылы)|дата рождения|т\. ?ж|dob|date of birth|birth date|born)\.?\n/giu
const unit = /\n(?:г\. ?р|г|ж\. ?т|ж|года рождения|год|года|жылы туған|жылы)(?![\p{L}\p{M}])\.?/gu
const edges = /^[\s,;:|()–—-]+|[\s,;:|()–—-]+$/gu

/** A text without long figures, wherever they stand, and without what says what they are. Others, as of a grade, stay, and so does all of a text without letters. */
export function withoutFigures(text: string): string {
  if (!/\p{L}/u.test(text)) return text
  const cut = text.replace(dateInWords, ' 00000000 ').replace(between, (run: string, at: number) => {
    if ((run.match(/\p{Nd}/gu)?.length ?? 0) < figures) return run
    // The full stop of an initial is its own.
    return at === 0 ? gap : `${/^[.'’"»”]*/u.exec(run)?.[0] ?? ''}${gap}`
  })
  if (!cut.includes(gap)) return text
  const pieces = cut.replace(label, gap).replace(unit, gap).split(gap)
  return pieces.flatMap((piece) => piece.replace(edges, '') || []).join(' ')
}
