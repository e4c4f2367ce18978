/** Begins a file that spreadsheets should read as UTF-8. */
export const byteOrderMark = '\uFEFF'

/** One line of CSV (RFC 4180), every cell quoted. No cell is a formula to a spreadsheet: where one could begin, an apostrophe comes first. */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: string | number | boolean | null): string {
  if (typeof value === 'number') return String(value)
  const text = value === null ? '' : String(value)
  return `"${startsFormula.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`
}

/** `= + - @`, also in full width and behind blanks or signs that a spreadsheet skips. */
const startsFormula = /^[\s\u0000-\u001f\u200b\ufeff'"]*[=+\-@＝＋－＠|%]|^[\u0000-\u001f]/u
