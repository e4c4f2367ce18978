/** Reads CSV by RFC 4180 and nothing else, sign by sign: a reader that knows nothing of how we write it. Throws where it is none. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let [row, cell, isQuoted, wasQuoted]: [string[], string, boolean, boolean] = [[], '', false, false]
  const endCell = () => {
    row.push(cell)
    cell = ''
    wasQuoted = false
  }
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i)
    if (isQuoted && sign === '"' && text.charAt(i + 1) === '"') {
      cell += '"'
      i += 1
    } else if (isQuoted && sign === '"') [isQuoted, wasQuoted] = [false, true]
    else if (isQuoted) cell += sign
    else if (sign === '"' && cell === '' && !wasQuoted) isQuoted = true
    else if (sign === ',') endCell()
    else if (text.startsWith('\r\n', i)) {
      endCell()
      rows.push(row)
      row = []
      i += 1
    } else if (wasQuoted || sign === '"' || sign === '\r' || sign === '\n') throw new Error(`no CSV at ${i}`)
    else cell += sign
  }
  if (isQuoted || row.length > 0 || cell !== '') throw new Error('the last line has no end')
  return rows
}
