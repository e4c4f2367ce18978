import type { Cell, GradebookTable } from '../classroom/gradebook-table'
import { byteOrderMark, csvLine } from './csv'

/** A gradebook as a file for spreadsheets: its rows in its order, cell by cell. */
export function gradebookCsv({ head, body }: GradebookTable): string {
  return `${byteOrderMark}${[...head, ...body.map(({ cells }) => cells)].map((cells) => csvLine(cells.map(valueOf))).join('')}`
}

function valueOf(cell: Cell): string | number | null {
  return cell.kind === 'empty' ? null : cell.value
}
