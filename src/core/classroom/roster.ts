import { readName, type NameProblem } from './names'
import { isRosterHeading } from './roster-heading'
import { withoutFigures } from './without-figures'

/**
 * What a line of a pasted list amounts to. `line` counts from 1, as editors do. `sameAs`: the line that has the same name before, null for the first one. `isInClass`: somebody in
 * the class has that name. `isHeading`: the first line heads the columns and is nobody.
 */
export type RosterLine = { readonly line: number; readonly typed: string } & (
  | { readonly name: string; readonly sameAs: number | null; readonly isInClass: boolean }
  | { readonly problem: NameProblem }
  | { readonly isHeading: true }
)

/** What is known beside the list: the names in the class, and the first line as typed where it is somebody after all, though it looks like a heading. */
type Known = { readonly inClass?: readonly string[]; readonly noHeading?: string | null }

/** A pasted list: its lines without the empty ones, and whether they are more than may be added at once. */
export type Roster = { readonly lines: readonly RosterLine[]; readonly isTooLong: boolean }

/** People who may be added at once. */
export const longestRoster = 500

/**
 * Reads a list of names, one a line, as it comes out of a document, a message or a spreadsheet: numbers before the names, empty lines, what stands in columns without letters and
 * long figures anywhere (dates of birth, telephone and identity numbers) are left out, columns with letters are parts of the name, the headings of columns nobody's. The same name
 * twice, or in the class already, is no problem, but marked.
 */
export function readRoster(text: string, { inClass = [], noHeading = null }: Known = {}): Roster {
  const first = new Map<string, number>()
  const present = new Set(inClass.map(keyOf))
  let isFirst = true
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/u).flatMap((typed, at): readonly RosterLine[] => {
    const cleaned = withoutNumbers(typed)
    if (cleaned === '') return []
    const [line, read, mayHead] = [at + 1, readPerson(cleaned), isFirst]
    isFirst = false
    if (mayHead && typed.trim() !== noHeading && isRosterHeading(typed)) return [{ line, typed: typed.trim(), isHeading: true }]
    if ('problem' in read) return [{ line, typed: typed.trim(), problem: read.problem }]
    const key = keyOf(read.name)
    const sameAs = first.get(key) ?? null
    if (sameAs === null) first.set(key, line)
    return [{ line, typed: typed.trim(), name: read.name, sameAs, isInClass: present.has(key) }]
  })
  return { lines, isTooLong: lines.filter((line) => !('isHeading' in line)).length > longestRoster }
}

/** The names of a list, in its order. */
export function namesOf({ lines }: Roster): readonly string[] {
  return lines.flatMap((line) => ('name' in line ? [line.name] : []))
}

/** Names that differ in case alone are one. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A name, if it has a letter: a date is nobody. */
function readPerson(text: string): ReturnType<typeof readName> {
  const read = readName(text)
  return 'name' in read && !/\p{L}/u.test(read.name) ? { problem: 'signs' } : read
}

/** A line without its number, without long figures and without columns that hold no letter. Empty where nothing but a number is left, as below a table's last name. */
function withoutNumbers(typed: string): string {
  const cells = typed.split('\t').map((cell) => cell.trim())
  const named = cells.filter((cell) => /\p{L}/u.test(cell))
  const rest = named.length > 0 ? named.map(withoutFigures).join(' ').trim() : cells.join(' ').trim()
  return rest.replace(/^\d{1,3}(?:[.);:,]\s*|\s+|$)/u, '').trim()
}
