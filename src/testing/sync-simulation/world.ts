import { createHash } from 'node:crypto'
import type { Database } from '../../server/db/database'
import type { LearnerStore } from '../../client/store/learner-store'
import type { LogWriter } from '../../server/db/log-tables'
import type { OtherFault, RequestFault } from './faults'
import type { Done } from './oracle'
import { createRandom, type Random } from './random'
import { createTimeline, type Timeline } from './timeline'

/** How large a run is. */
export type Size = { readonly users: number; readonly devices: number; readonly reviews: number; readonly items: number; readonly days: number }

/** 50 devices of 200 reviews. */
export const fullSize: Size = { users: 10, devices: 5, reviews: 200, items: 60, days: 10 }
/** A twentieth of it: many seeds of this one cost what one of the full size does. */
export const smallSize: Size = { users: 2, devices: 5, reviews: 60, items: 12, days: 4 }

/** A rule taken away, to see that the run notices. `database` gets the one whose process may die, and the one that never does. */
export type Mutation = { readonly log?: (log: LogWriter) => LogWriter; readonly store?: (store: LearnerStore) => LearnerStore; readonly database?: (mortal: Database, immortal: Database) => Database }

/** What all parts of a run share. */
export type World = {
  readonly seed: number
  readonly size: Size
  readonly database: Database
  readonly mutation: Mutation
  readonly timeline: Timeline
  readonly random: Random
  readonly userIds: readonly string[]
  /** All that was recorded, by user. */
  readonly done: readonly Done[][]
  /** Commands that failed though the device was not full. */
  readonly broken: string[]
  readonly counts: Map<RequestFault | OtherFault | 'requests', number>
  /** No faults any more. */
  isHealed: boolean
  readonly count: (what: RequestFault | OtherFault | 'requests') => void
  /** Adds a line to what happened. */
  readonly note: (...parts: readonly (string | number)[]) => void
  readonly traceHash: () => string
}

type Needs = Pick<World, 'seed' | 'size' | 'database' | 'mutation' | 'userIds'> & { readonly before: (owner: string) => void; readonly onNote: (line: string) => void }

/** Makes the world before anything has happened: some days before a change of clocks somewhere. */
export function createWorld({ seed, size, database, mutation, userIds, before, onNote }: Needs): World {
  const random = createRandom(seed, 'world')
  const start = random.pick([Date.UTC(2025, 2, 27), Date.UTC(2025, 9, 2), Date.UTC(2025, 9, 29), Date.UTC(2026, 2, 5), Date.UTC(2026, 5, 1)]) + random.int(86_400_000)
  const timeline = createTimeline(start, createRandom(seed, 'races'), before)
  const counts: World['counts'] = new Map()
  const hash = createHash('sha256')
  return {
    ...{ seed, size, database, mutation, userIds, timeline, random, counts },
    done: userIds.map(() => []),
    broken: [],
    isHealed: false,
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    note: (...parts) => {
      const line = `${timeline.now() - start} ${parts.join(' ')}`
      onNote(line)
      hash.update(`${line}\n`)
    },
    traceHash: () => hash.copy().digest('hex'),
  }
}
