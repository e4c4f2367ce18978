import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ClassroomList } from '../contracts/classroom'
import { startAccountServer } from '../testing/account-server'
import { openSqlite } from './db/open-sqlite'

const folder = mkdtempSync(join(tmpdir(), 'jady-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function demo(): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const args = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'src/server/demo-command.ts']
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: '3210', PUBLIC_URL: '' }
  return new Promise((resolve) => execFile(process.execPath, args, { env }, (fault, out, err) => resolve({ code: fault === null ? 0 : Number(fault.code ?? 1), out, err })))
}

test('npm run demo: the logins it prints sign in; a database with accounts, or with a server on it, is refused', async () => {
  const first = await demo()
  expect([first.code, first.err]).toEqual([0, ''])
  expect(first.out).toContain('24 students, 2 assignments')
  expect(first.out).toContain('http://localhost:3210/kk/account/sign-in')
  expect(first.out).toContain(`DATA_DIR=${folder} npm start`)
  expect(first.out).not.toContain('"security"')
  const logins = new Map([...first.out.matchAll(/^ {2}(teacher|admin|student\d\d) +(\S+)/gm)].map(([, name = '', password = '']) => [name, password]))
  expect([...logins.keys()]).toEqual(['teacher', 'admin', 'student01', 'student02', 'student03'])
  expect(first.out).toContain('student04 to student24')
  logins.set('student24', logins.get('student01') ?? '')

  const second = await demo()
  expect([second.code, second.out, second.err]).toEqual([1, '', 'This database has accounts already (26), and the demo fills an empty one only.\nTake another folder or database, for example: DATA_DIR=demo npm run demo\n'])

  const database = await openSqlite(folder)
  const third = await demo()
  expect(third.code).toBe(1)
  expect(third.err).toMatch(/^Another Jady \(process \d+.*\) already uses /)

  const server = await startAccountServer({ open: async () => ({ ...database, place: folder }) })
  for (const [name, password] of logins) {
    const browser = server.browser()
    expect([name, (await server.signIn(browser, name, password)).status]).toEqual([name, 200])
    const { classrooms } = (await browser.get('/api/classrooms')).body as ClassroomList
    expect([name, classrooms.map(({ role }) => role)]).toEqual([name, name === 'admin' ? [] : [name === 'teacher' ? 'teacher' : 'student']])
  }
  await server.close()
}, 300_000)
