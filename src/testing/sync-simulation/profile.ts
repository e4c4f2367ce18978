import { IDBFactory } from 'fake-indexeddb'
import type { Ms, Uuidv7 } from '../../core/events/event'
import { uuidv7 } from '../../core/events/uuid'
import { testZones } from '../review-log'
import { createRandom, type Random } from './random'
import type { Tab } from './tab'
import type { World } from './world'

/** A browser on somebody's device: its storage, its clock and its tabs. */
export type Profile = {
  readonly name: string
  readonly user: number
  readonly random: Random
  factory: IDBFactory
  /** It began as a copy of another one. */
  isCopy: boolean
  /** What this clock shows more than the server's. */
  skew: Ms
  zone: string
  isOnline: boolean
  /** Without locks between tabs both speak with the server at once. */
  readonly hasLocks: boolean
  lockedBy: Tab | null
  tabs: readonly Tab[]
  /** The next writes find the storage full. */
  writesUntilFull: number
  readonly now: () => Ms
  readonly newId: () => Uuidv7
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** A browser nobody has used yet. */
export function createProfile(world: World, user: number, name: string): Profile {
  const random = createRandom(world.seed, name)
  const profile: Profile = {
    ...{ name, user, random },
    factory: new IDBFactory(),
    isCopy: false,
    skew: skewOf(random, world.timeline.now()),
    zone: random.pick(testZones),
    isOnline: true,
    hasLocks: random.chance(0.6),
    lockedBy: null,
    tabs: [],
    writesUntilFull: Infinity,
    now: () => Math.max(1, world.timeline.now() + profile.skew),
    newId: () => uuidv7(profile.now(), random.bytes(10)),
  }
  return profile
}

/** Up to twelve hours wrong, a fifth up to thirty days, one in a hundred in 1970 or 2099. */
function skewOf(random: Random, now: Ms): Ms {
  const draw = random.next()
  if (draw < 0.005) return Date.UTC(1970, 0, 2) - now
  if (draw < 0.01) return Date.UTC(2099, 5, 1) - now
  if (draw < 0.21) return random.between(-30 * dayMs, 30 * dayMs)
  return draw < 0.5 ? random.between(-4000, 4000) : random.between(-12 * hourMs, 12 * hourMs)
}

/** The clock is set, by hand or by the network. */
export function jump({ random }: Profile): Ms {
  const most = random.pick([10 * 60_000, 2 * hourMs, 3 * dayMs])
  return random.between(-most, most)
}
