import type { LearnerProblem } from './learner-api'
import { PartNotLoaded } from './part-not-loaded'
import type { SnapshotHolder } from './snapshot-holder'

type Work = () => Promise<void>

/** Carries work out one piece after another. Nothing it gives back ever rejects. */
export type CommandQueue = {
  /** A command of the learner's: while it runs the snapshot is busy; when it fails the snapshot says why and it can be repeated. */
  readonly command: (work: Work) => Promise<void>
  /** Work nobody asked for: its failure is passed over. */
  readonly quietly: (work: Work) => Promise<void>
  /** Repeats the command that failed last, if it has not been followed by one that succeeded. */
  readonly retry: () => Promise<void>
  /** Resolves once everything asked for so far is done. */
  readonly settled: () => Promise<void>
}

/** Makes a queue that reports to the snapshot. */
export function createCommandQueue(holder: SnapshotHolder): CommandQueue {
  let chain: Promise<void> = Promise.resolve()
  let failed: Work | null = null
  const enqueue = (work: Work): Promise<void> => (chain = chain.then(work))

  async function attempt(work: Work): Promise<void> {
    holder.set({ busy: true })
    try {
      await work()
      failed = null
      holder.set({ busy: false, problem: keptProblem(holder.get().problem) })
    } catch (error) {
      failed = work
      holder.set({ busy: false, problem: keptProblem(holder.get().problem) ?? problemOf(error) })
    }
  }

  return {
    command: (work) => enqueue(() => attempt(work)),
    quietly: (work) => enqueue(() => work().catch(() => undefined)),
    retry: () => {
      const again = failed
      failed = null
      return again === null ? Promise.resolve() : enqueue(() => attempt(again))
    },
    settled: () => chain,
  }
}

/** Only a reload helps when a newer version has taken over; everything else ends with the next command that succeeds. */
function keptProblem(problem: LearnerProblem | null): LearnerProblem | null {
  return problem?.kind === 'superseded' ? problem : null
}

function problemOf(error: unknown): LearnerProblem {
  if (error instanceof PartNotLoaded) return { kind: 'unloaded' }
  return { kind: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed' }
}
