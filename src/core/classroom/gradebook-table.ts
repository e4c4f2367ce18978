/** A cell as it is shown and written to a file; `number` stays a number in both. */
export type Cell = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'text'; readonly value: string } | { readonly kind: 'empty' }

/** `head`: three rows, as in the grade sheet of Google Classroom: titles, due dates, points. Each row is as long as the others. */
export type GradebookTable = { readonly head: readonly (readonly Cell[])[]; readonly body: readonly { readonly userId: string; readonly cells: readonly Cell[] }[] }

/** The words of the first columns, in the reader's language. */
export type GradebookWord = 'name' | 'username' | 'due' | 'points'

/** What of a report the table shows. `due`: on the class's wall clock, `2026-11-27T08:00`. */
export type GradebookSource = {
  readonly students: readonly { readonly userId: string; readonly name: string; readonly username: string }[]
  readonly assignments: readonly { readonly id: string; readonly title: string; readonly items: number; readonly due: string | null }[]
  readonly progress: readonly { readonly userId: string; readonly assignmentId: string; readonly state: string; readonly done: number }[]
}

/**
 * The gradebook: a row per student, a column per assignment with the number of items done, of as many points as it has items; empty before it opens. The screen shows this table and the
 * file is written from it, so that they cannot differ.
 */
export function gradebookTable({ students, assignments, progress }: GradebookSource, word: (word: GradebookWord) => string): GradebookTable {
  const done = new Map(progress.map((each) => [`${each.userId} ${each.assignmentId}`, each.state === 'notOpen' ? empty : numberCell(each.done)]))
  return {
    head: [
      [textCell(word('name')), textCell(word('username')), ...assignments.map(({ title }) => textCell(title))],
      [textCell(word('due')), empty, ...assignments.map(({ due }) => (due === null ? empty : textCell(due.replace('T', ' '))))],
      [textCell(word('points')), empty, ...assignments.map(({ items }) => numberCell(items))],
    ],
    body: students.map(({ userId, name, username }) => ({ userId, cells: [textCell(name), textCell(username), ...assignments.map(({ id }) => done.get(`${userId} ${id}`) ?? empty)] })),
  }
}

const empty: Cell = { kind: 'empty' }

function textCell(value: string): Cell {
  return { kind: 'text', value }
}

function numberCell(value: number): Cell {
  return { kind: 'number', value }
}
