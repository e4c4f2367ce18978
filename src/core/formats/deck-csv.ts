import { byteOrderMark, csvLine } from './csv'

/** A question as it stands in the file; `address`: of its fact. */
export type DeckCsvItem = { readonly id: string; readonly question: string; readonly answer: string; readonly address: string }

/** What a set comes to as a file for spreadsheets, an item a line. `heads`: over the columns, in somebody's language. */
export function deckCsv(items: readonly DeckCsvItem[], heads: Readonly<Record<keyof DeckCsvItem, string>>): string {
  return `${byteOrderMark}${[heads, ...items].map(({ id, question, answer, address }) => csvLine([id, question, answer, address])).join('')}`
}
