import type { Ms } from '../../core/events/event'
import { quiet } from './quiet'
import type { Random } from './random'

/** Work at a moment. `owner`: the browser profile it belongs to. What it gives back is waited for. */
type Entry = { readonly at: Ms; readonly order: number; readonly owner: string; readonly run: () => void | Promise<void> }

/** Virtual time: nothing happens but what was put on it, one thing after another, each to its end. */
export type Timeline = {
  readonly now: () => Ms
  /** Puts work `ms` from now; gives how to take it off again. */
  readonly after: (ms: Ms, owner: string, run: Entry['run']) => () => void
  /** Lets time go on to a moment; what is put on it meanwhile happens as well. */
  readonly runTo: (end: Ms) => Promise<void>
}

/** How often two things of one profile happen at once, and how far apart they may stand to. */
const raceShare = 0.2
const raceMs = 3000

/** Makes a timeline. `before` is called with the owner before anything happens. */
export function createTimeline(start: Ms, random: Random, before: (owner: string) => void): Timeline {
  let [now, order] = [start, 0]
  /** The next one stands last. */
  const entries: Entry[] = []

  function put(entry: Entry): void {
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isLater(entries[middle], entry)) low = middle + 1
      else high = middle
    }
    entries.splice(low, 0, entry)
  }

  function takeOff(entry: Entry | undefined): void {
    const at = entry === undefined ? -1 : entries.lastIndexOf(entry)
    if (at >= 0) entries.splice(at, 1)
  }

  /** What happens next, and sometimes another thing of the same profile with it. */
  function takeNext(): readonly Entry[] {
    const first = entries.pop()
    if (first === undefined) return []
    const second = first.owner !== '' && random.chance(raceShare) ? entries.findLast(({ owner, at }) => owner === first.owner && at <= first.at + raceMs) : undefined
    takeOff(second)
    return second === undefined ? [first] : [first, second]
  }

  return {
    now: () => now,
    after: (ms, owner, run) => {
      const entry = { at: now + Math.max(0, Math.round(ms)), order: (order += 1), owner, run }
      put(entry)
      return () => takeOff(entry)
    },
    runTo: async (end) => {
      for (let next = entries.at(-1); next !== undefined && next.at <= end; next = entries.at(-1)) {
        const together = takeNext()
        now = Math.max(now, next.at)
        before(next.owner)
        await Promise.all(together.map(async ({ run }) => run()))
        await quiet()
      }
      now = end
    },
  }
}

function isLater(a: Entry | undefined, b: Entry): boolean {
  return a !== undefined && (a.at > b.at || (a.at === b.at && a.order > b.order))
}
