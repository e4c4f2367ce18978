import type { Network } from './network'
import type { Profile } from './profile'
import { openTab } from './tab'
import type { World } from './world'

/** The network is well, every device is switched on and comes online, and a minute passes. */
export async function heal(world: World, network: Network, profiles: readonly Profile[]): Promise<void> {
  const { timeline, random } = world
  const end = timeline.now() + 60_000
  world.isHealed = true
  for (const profile of profiles) {
    profile.isOnline = true
    profile.writesUntilFull = Infinity
    timeline.after(random.between(0, 10_000), profile.name, async () => {
      if (profile.tabs.length === 0) return openTab(world, network, profile)
      for (const { loop } of profile.tabs) void loop.now()
    })
    // Looked at once more: what others have sent meanwhile is fetched.
    timeline.after(random.between(35_000, 45_000), profile.name, () => profile.tabs.forEach(({ loop }) => void loop.now()))
  }
  await timeline.runTo(end)
}
