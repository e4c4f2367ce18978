import { createTestUser } from '../test-user'
import type { Database } from '../../server/db/database'
import { restoreBackup, takeBackup } from './backup'
import { liveDevice } from './device-life'
import { heal } from './heal'
import { judge } from './judge'
import { createNetwork, type Network } from './network'
import { createProfile, type Profile } from './profile'
import { countTasks } from './quiet'
import { createRandom } from './random'
import type { Report } from './report'
import { createServer } from './server'
import { copyPlainly, copyStorage, limitStorage } from './storage'
import { createWorld, type Mutation, type Size, type World } from './world'

export type Run = { readonly seed: number; readonly size: Size; readonly database: Database; readonly mutation?: Mutation; readonly onNote?: (line: string) => void }

const dayMs = 86_400_000
let runs = 0

/** Lives one seed to its end and looks whether all that must hold does. Its own database handle becomes the process's. */
export async function simulate({ seed, size, database, mutation = {}, onNote = () => undefined }: Run): Promise<Report> {
  runs += 1
  const userIds: string[] = []
  // Of equal length in every run: where a body is cut off depends on it.
  for (let user = 0; user < size.users; user += 1) userIds.push(await createTestUser(database, `simulated ${String(runs).padStart(5, '0')} ${String(user).padStart(3, '0')}`))
  const profiles = new Map<string, Profile>()
  let current: Profile | undefined
  const before = (owner: string): void => {
    current = profiles.get(owner)
    if (current !== undefined) globalThis.indexedDB = current.factory
  }
  const world = createWorld({ seed, size, database, mutation, userIds, before, onNote })
  const stops = [countTasks(), copyPlainly(), limitStorage(() => current)]
  try {
    const network = createNetwork(world, createServer(database, mutation))
    for (let user = 0; user < size.users; user += 1) populate(world, network, user, profiles)
    planBackup(world)
    await world.timeline.runTo(world.timeline.now() + size.days * dayMs + 3_600_000)
    await heal(world, network, [...profiles.values()])
    return await judge(world, [...profiles.values()])
  } finally {
    for (const stop of stops) stop()
    for (const tab of [...profiles.values()].flatMap(({ tabs }) => tabs)) tab.store.close()
  }
}

/** A learner's devices; some begin as copies of another, and some as copies of such a copy. */
function populate(world: World, network: Network, user: number, profiles: Map<string, Profile>): void {
  const random = createRandom(world.seed, `copies ${user}`)
  const copies = random.chance(0.4) ? (random.chance(0.4) ? 2 : 1) : 0
  const names = Array.from({ length: world.size.devices }, (_, device) => `user ${user} device ${device}`)
  names.forEach((name, device) => {
    const profile = createProfile(world, user, name)
    profiles.set(name, profile)
    if (device < names.length - copies) return liveDevice(world, network, profile, world.size.days)
    profile.isCopy = true
    const source = profiles.get(names[device - 1] ?? '') ?? profile
    const share = device === names.length - 1 && copies === 2 ? 0.6 : 0.3
    world.timeline.after(share * world.size.days * dayMs, name, async () => {
      world.count('clone')
      await copyStorage(source.factory, profile.factory)
      liveDevice(world, network, profile, (1 - share) * world.size.days)
    })
  })
}

/** In some seeds the server is set back once to how it was hours or days before. */
function planBackup({ seed, size, database, userIds, timeline, count }: World): void {
  const random = createRandom(seed, 'backup')
  if (!random.chance(0.3)) return
  const [taken, kept] = [random.next() * 0.7 * size.days * dayMs, random.next() * 0.3 * size.days * dayMs]
  timeline.after(taken, '', async () => {
    const backup = await takeBackup(database, userIds)
    timeline.after(kept, '', async () => {
      count('backup')
      await restoreBackup(database, backup)
    })
  })
}
