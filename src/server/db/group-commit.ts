import type { Exclusive } from './exclusive'
import type { SqliteFile } from './sqlite-file'

/** Runs a piece of work in a transaction: all of it or nothing, durable when it resolves. */
export type Transaction = <T>(work: () => Promise<T>) => Promise<T>

type Waiting = { readonly work: () => Promise<unknown>; readonly resolve: (result: never) => void; readonly reject: (fault: unknown) => void }
type Done = { readonly piece: Waiting; readonly result: unknown }

/** So many pieces keep the first of them waiting for less than what one wait for the disk costs on a slow card. */
const mostPieces = 32

/**
 * Transactions over the one connection that writes. Pieces that wait at the same time are made durable together: waiting for the disk is what a small one costs
 * most. A piece that fails is taken back alone and hears its own fault; where the group cannot be committed nothing of it is kept, and each piece hears why.
 */
export function createGroupCommit(file: SqliteFile, exclusive: Exclusive): Transaction {
  const begin = file.prepare('BEGIN IMMEDIATE')
  const commit = file.prepare('COMMIT')
  const [mark, keep, takeBack] = ['SAVEPOINT "piece"', 'RELEASE "piece"', 'ROLLBACK TO "piece"'].map((sql) => file.prepare(sql)) as [typeof begin, typeof begin, typeof begin]
  const waiting: Waiting[] = []

  /** Null where the piece failed and has left nothing. Throws where the engine gave up the whole transaction with it. */
  async function runPiece(piece: Waiting): Promise<Done | null> {
    mark.run()
    try {
      const result = await piece.work()
      keep.run()
      return { piece, result }
    } catch (fault) {
      if (!file.inTransaction) throw fault
      takeBack.run()
      keep.run()
      piece.reject(fault)
      return null
    }
  }

  /** What of the group was done, once it is durable. Throws where nothing of it is kept. */
  async function inTransaction(group: readonly Waiting[]): Promise<readonly Done[]> {
    try {
      begin.run()
      const done: Done[] = []
      for (const piece of group) {
        const one = await runPiece(piece)
        if (one !== null) done.push(one)
      }
      commit.run()
      return done
    } finally {
      if (file.inTransaction) file.exec('ROLLBACK')
    }
  }

  async function runGroup(): Promise<void> {
    // Requests that came in the same moment get to their transaction in this turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
    const group = waiting.splice(0, mostPieces)
    // Whoever waits, a group of theirs is under way.
    if (waiting.length > 0) void exclusive(runGroup)
    try {
      for (const { piece, result } of await inTransaction(group)) piece.resolve(result as never)
    } catch (fault) {
      // A piece that has heard its own fault before does not hear this one.
      for (const { reject } of group) reject(fault)
    }
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject })
      if (waiting.length === 1) void exclusive(runGroup)
    })
}
