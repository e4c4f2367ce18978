import { loadingSnapshot, type LearnerSnapshot } from './learner-snapshot'

/** Holds the snapshot of the moment and tells whoever draws from it. */
export type SnapshotHolder = {
  readonly get: () => LearnerSnapshot
  readonly replace: (next: LearnerSnapshot) => void
  readonly set: (change: Partial<LearnerSnapshot>) => void
  readonly subscribe: (changed: () => void) => () => void
}

/** Makes a holder, with nothing loaded yet. */
export function createSnapshotHolder(): SnapshotHolder {
  const listeners = new Set<() => void>()
  let snapshot = loadingSnapshot
  const replace = (next: LearnerSnapshot): void => {
    snapshot = next
    listeners.forEach((changed) => changed())
  }
  return {
    get: () => snapshot,
    replace,
    set: (change) => replace({ ...snapshot, ...change }),
    subscribe: (changed) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
}
