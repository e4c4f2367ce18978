import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { person, startAccountServer, type AccountServer } from '../../testing/account-server'
import { testDatabases } from '../../testing/test-database'
import { findSession, rotateSession } from './sessions'

describe.each(testDatabases)('replacing a token on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  test('of ten who have read the same login one replaces the token, with the current one and with the previous one', async () => {
    const client = server.browser()
    await client.post('/api/sign-up', person('reading at once'))
    const held = createHash('sha256').update(client.cookies.get('jady') ?? '').digest('hex')
    for (const [round, isPrevious] of [[1, false], [2, true]] as const) {
      const found = await findSession(held)
      expect(found?.isPrevious).toBe(isPrevious)
      if (found === null) throw new Error('no login')
      const now = Date.now() + round
      const outcomes = await Promise.all(Array.from({ length: 10 }, (_, at) => rotateSession(found, held, `fresh ${round} ${at}`, now)))
      expect(outcomes.filter(Boolean)).toHaveLength(1)
      expect(await findSession(`fresh ${round} ${outcomes.indexOf(true)}`)).toMatchObject({ id: found.id, isPrevious: false, hasPrevious: true, rotatedAt: now })
    }
  })
})
