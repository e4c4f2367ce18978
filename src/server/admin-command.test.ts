import { execFile } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAccountServer, type AccountServer } from '../testing/account-server'
import { testDatabases } from '../testing/test-database'

describe.each(testDatabases.slice(0, 1))('commands on the console, while the server runs on $name', (place) => {
  let server: AccountServer
  beforeAll(async () => {
    server = await startAccountServer(place)
  })
  afterAll(() => server.close())

  function admin(...words: string[]): Promise<{ readonly code: number; readonly out: string }> {
    const args = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'src/server/admin-command.ts', ...words]
    const env = { ...process.env, DATA_DIR: server.database.place, DATABASE_URL: '' }
    return new Promise((resolve) => execFile(process.execPath, args, { env }, (fault, stdout, stderr) => resolve({ code: typeof fault?.code === 'number' ? fault.code : fault === null ? 0 : 1, out: `${stdout}${stderr}` })))
  }

  test('list, reset, sign-up, and how they are used', async () => {
    const client = await server.signedUp('Ұмытшақ Оқушы')
    const [listed, reset, closed, nobody, help] = await Promise.all([admin('list'), admin('reset', 'ұмытшақ', 'оқушы'), admin('sign-up', 'closed'), admin('reset', 'nobody'), admin('sign-up', 'anyone')])
    expect(listed).toEqual({ code: 0, out: 'Ұмытшақ Оқушы · learner · since 2026-11-26 · last seen 2026-11-26\n' })
    expect([reset.code, closed.code, nobody.code, help.code]).toEqual([0, 0, 1, 1])
    expect(nobody.out).toBe('Nobody has that name.\n')
    expect(help.out).toContain('npm run admin -- reset <username>')
    expect((await client.get('/api/me')).status).toBe(401)
    expect((await client.get('/api/sign-up')).body).toMatchObject({ policy: 'closed' })
    const recoveryCode = /shown once: (\S+)/.exec(reset.out)?.[1]
    expect((await client.post('/api/recover', { username: 'Ұмытшақ Оқушы', recoveryCode, newPassword: 'енді ұмытпаймын', label: 'x' })).status).toBe(200)
  })
})
