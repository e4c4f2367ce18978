import type { WorkState } from './assignment-rules'

/** A cell as it is shown and written to a file; `number` stays a number in both. `state`: how somebody stands with an assignment, in words. */
export type Cell = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'text'; readonly value: string } | { readonly kind: 'state'; readonly state: WorkState; readonly value: string } | { readonly kind: 'empty' }

/** `head`: three rows, as in the grade sheet of Google Classroom: titles, due dates, points. Each row is as long as the others. */
export type GradebookTable = { readonly head: readonly (readonly Cell[])[]; readonly body: readonly { readonly userId: string; readonly cells: readonly Cell[] }[] }

/** The words of a gradebook in the reader's language, by their names in the messages of reports. */
export type GradebookWord = `table.${'name' | 'username' | 'due' | 'points' | 'state'}` | `state.${WorkState}`

/** What of a report the table shows. `due`: on the class's wall clock, `2026-11-27T08:00`. */
export type GradebookSource = {
  readonly students: readonly { readonly userId: string; readonly name: string; readonly username: string }[]
  readonly assignments: readonly { readonly id: string; readonly title: string; readonly items: number; readonly due: string | null }[]
  readonly progress: readonly { readonly userId: string; readonly assignmentId: string; readonly state: WorkState; readonly done: number }[]
}

/**
 * The gradebook: a row per student, two columns per assignment: the number of items done, of as many points as it has items, empty before it opens; and beside it how the student stands with it,
 * late or in time, as a number cannot tell. The screen shows this table and the file is written from it, so that they cannot differ.
 */
export function gradebookTable({ students, assignments, progress }: GradebookSource, word: (word: GradebookWord) => string): GradebookTable {
  const ways = new Map(progress.map((each) => [`${each.userId} ${each.assignmentId}`, each]))
  const cellsOf = (userId: string, assignmentId: string): readonly Cell[] => {
    const way = ways.get(`${userId} ${assignmentId}`)
    return way === undefined ? [empty, empty] : [way.state === 'notOpen' ? empty : numberCell(way.done), { kind: 'state', state: way.state, value: word(`state.${way.state}`) }]
  }
  return {
    head: [
      // The word comes first: of a long title the screen shows the beginning.
      [textCell(word('table.name')), textCell(word('table.username')), ...assignments.flatMap(({ title }) => [textCell(title), textCell(`${word('table.state')}: ${title}`)])],
      [textCell(word('table.due')), empty, ...assignments.flatMap(({ due }) => [due === null ? empty : textCell(due.replace('T', ' ')), empty])],
      [textCell(word('table.points')), empty, ...assignments.flatMap(({ items }) => [numberCell(items), empty])],
    ],
    body: students.map(({ userId, name, username }) => ({ userId, cells: [textCell(name), textCell(username), ...assignments.flatMap(({ id }) => cellsOf(userId, id))] })),
  }
}

const empty: Cell = { kind: 'empty' }

function textCell(value: string): Cell {
  return { kind: 'text', value }
}

function numberCell(value: number): Cell {
  return { kind: 'number', value }
}
