import { testZones } from '../review-log'
import { aimed, answer, flag, setting, type Act } from './acts'
import type { Network } from './network'
import { jump, type Profile } from './profile'
import { closeTab, openTab, type Tab } from './tab'
import type { World } from './world'

const dayMs = 86_400_000
const sessions = 10

/** Puts a device's whole life on the timeline: its sittings, with all that comes between. It lasts `days`. */
export function liveDevice(world: World, network: Network, profile: Profile, days: number): void {
  const { timeline, size } = world
  const { random } = profile
  const starts = Array.from({ length: sessions }, () => days * dayMs * random.next()).sort((a, b) => a - b)
  const perSession = Math.ceil(size.reviews / sessions)
  const signsInAt = random.chance(0.3) ? random.int(sessions) : 0
  let left = size.reviews
  starts.forEach((start, number) => {
    const count = Math.min(perSession, left)
    left -= count
    timeline.after(start, profile.name, () => beginSession(count, number === signsInAt))
  })

  async function beginSession(count: number, signsIn: boolean): Promise<void> {
    profile.isOnline = random.chance(0.7)
    if (random.chance(0.1)) change('zoneChange', () => (profile.zone = random.pick(testZones)))
    if (profile.tabs.length === 0) await openTab(world, network, profile)
    if (signsIn) await own()
    if (random.chance(0.15) && profile.tabs.length === 1) change('secondTab', () => openTab(world, network, profile))
    study(count)
  }

  /** Signs in, as the account's page does: what a guest answered becomes theirs. */
  async function own(): Promise<void> {
    const [tab] = profile.tabs
    const account = { userId: world.userIds[profile.user] ?? '', username: 'learner' }
    // Where the device is full, once more.
    await tab?.store.sync?.own(account, 'claim').catch(() => tab.store.sync?.own(account, 'claim'))
    void tab?.loop.now()
  }

  function study(count: number): void {
    if (count === 0) return endSession()
    timeline.after(random.between(2500, 25_000), profile.name, async () => {
      if (random.chance(0.01)) change('clockJump', () => (profile.skew += jump(profile)))
      if (random.chance(0.01)) await upgrade()
      if (profile.tabs.length === 0) await openTab(world, network, profile)
      command(answer(profile, item()))
      also(count)
    })
  }

  /** What happens beside an answer, now and then. */
  function also(count: number): void {
    const draw = random.next()
    const target = draw < 0.08 ? someEarlier() : undefined
    if (draw < 0.04 && target !== undefined) command(aimed(profile, 'undo', target, random.chance(0.2)))
    else if (draw < 0.08 && target?.kind === 'review') command(aimed(profile, 'override', target, false))
    else if (draw >= 0.08 && draw < 0.1) command(flag(profile, item()))
    else if (draw >= 0.1 && draw < 0.11) command(setting(profile))
    study(count - 1)
  }

  function endSession(): void {
    const draw = random.next()
    if (!profile.isOnline) timeline.after(random.between(60_000, 4 * 3_600_000), profile.name, comeOnline)
    // Put away right after the last answer, long before it would be sent by itself.
    if (draw < 0.3) change('tabClosed', () => profile.tabs.forEach((tab) => closeTab(world, profile, tab)))
    else if (draw < 0.7) timeline.after(random.between(0, 60_000), profile.name, () => profile.tabs.forEach(({ loop }) => void loop.now()))
  }

  function comeOnline(): void {
    profile.isOnline = true
    for (const { loop } of profile.tabs) void loop.now()
  }

  /** A new release: the page is loaded again, with whatever waits in the queue. */
  async function upgrade(): Promise<void> {
    world.count('upgrade')
    profile.tabs.forEach((tab) => closeTab(world, profile, tab))
    await openTab(world, network, profile)
  }

  function command({ change: wanted, done }: Act): void {
    if (profile.tabs.length === 0) return
    const tab = random.pick(profile.tabs)
    if (random.chance(0.015)) change('quota', () => (profile.writesUntilFull = random.int(6)))
    tab.queue = tab.queue.then(() => (tab.isAlive ? record(tab) : undefined))

    async function record(on: Tab): Promise<void> {
      try {
        const { kind } = await on.store.record(wanted)
        world.note(profile.name, done.kind, done.id, kind)
        if (kind !== 'recorded') return
        world.done[profile.user]?.push(done)
        on.loop.wrote(world.random.int(12))
      } catch (fault) {
        world.note(profile.name, fault instanceof Error ? fault.name : 'fault')
        if (!(fault instanceof DOMException) || fault.name !== 'QuotaExceededError') return void world.broken.push(`${profile.name}: ${String(fault)}`)
        // The learner presses the button once more, in whatever tab there is.
        const other = profile.tabs.at(-1)
        if (other !== undefined) await record(other)
      }
    }
  }

  function someEarlier() {
    const all = world.done[profile.user] ?? []
    const aims = all.slice(-random.pick([3, 20, 1000])).filter(({ kind }) => kind === 'review' || kind === 'override' || kind === 'cardFlag')
    return aims.length === 0 ? undefined : random.pick(aims)
  }

  function item(): string {
    return `item.${random.int(size.items)}/number`
  }

  function change(what: 'zoneChange' | 'secondTab' | 'clockJump' | 'tabClosed' | 'quota', run: () => unknown): void {
    world.count(what)
    void run()
  }
}
