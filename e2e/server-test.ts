import { test as base } from '@playwright/test'
import { AppServer } from './app-server'
import { Profile } from './profile'
import { SecondBuild } from './second-build'

/** Tests with a server and a browser profile of their own, which are stopped and started again, and with a next release. */
export const test = base.extend<{ server: AppServer; profile: Profile; second: SecondBuild }>({
  server: async ({}, give) => {
    const server = await AppServer.onFreePort()
    await give(server)
    await server.stop()
  },
  profile: async ({}, give) => {
    const profile = await Profile.create()
    await give(profile)
    await profile.discard()
  },
  second: async ({}, give) => {
    const second = SecondBuild.make()
    await give(second)
    second.remove()
  },
})
