import { vi } from 'vitest'
import { createPasswords, setPasswords, type Passwords } from '../server/auth/passwords'
import { adoptDatabase } from '../server/db/open-database'
import { noticeVersion } from '../core/accounts/notice'
import { httpClient, type Answered, type HttpClient } from './http-client'
import { startHttpServer, type Between } from './http-server'
import type { PlacedDatabase, TestDatabase } from './test-database'

/** What a person writes into the form. */
export const person = (username: string, more: Readonly<Record<string, unknown>> = {}) => ({ username, password: passwordOf(username), locale: 'kk', noticeVersion, label: 'Chrome · Android', ...more })
/** The password `person` chooses. */
export const passwordOf = (username: string) => `сөз of ${username} 7`

export type AccountServer = {
  readonly url: string
  readonly database: PlacedDatabase
  /** Hashes made so far. */
  readonly hashes: () => number
  /** Every line of the security log so far. */
  readonly log: () => readonly Record<string, string>[]
  /** A browser without cookies; each has an address of its own unless one is given. */
  readonly browser: (headers?: Readonly<Record<string, string>>) => HttpClient
  /** A browser that has just signed up. */
  readonly signedUp: (username: string, more?: Readonly<Record<string, unknown>>) => Promise<HttpClient & { readonly answer: Answered }>
  readonly signIn: (client: HttpClient, username: string, password?: string) => Promise<Answered>
  readonly close: () => Promise<void>
}

/** The real routes over HTTP and a real database, with hashes that cost little, and the clock of `Date` in the test's hand. */
export async function startAccountServer({ open }: Pick<TestDatabase, 'open'>, { cheap = createPasswords({ log2N: 4, r: 1, p: 1 }), between }: { readonly cheap?: Passwords; readonly between?: Between } = {}): Promise<AccountServer> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 26, 8) })
  const lines: string[] = []
  const said = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)))
  let [hashes, addresses] = [0, 0]
  setPasswords({ hash: (password) => ((hashes += 1), cheap.hash(password)), verify: (password, encoded) => ((hashes += 1), cheap.verify(password, encoded)) })
  const database = await open()
  adoptDatabase(database)
  const strange: string[] = []
  const server = await startHttpServer({
    between: async (request, handle) => {
      const response = await (between === undefined ? handle(request) : between(request, handle))
      if (response !== 'drop') strange.push(...response.headers.getSetCookie().filter((line) => !wholeCookie().test(line)))
      return response
    },
  })
  const browser: AccountServer['browser'] = (headers = {}) => httpClient(server.url, { 'x-test-address': `10.0.${(addresses += 1) >> 8}.${addresses & 255}`, ...headers })
  return {
    url: server.url,
    database,
    hashes: () => hashes,
    log: () => lines.filter((line) => line.includes('"security"')).map((line) => JSON.parse(line) as Record<string, string>),
    browser,
    signedUp: async (username, more) => {
      const client = browser()
      return { ...client, answer: await client.post('/api/sign-up', person(username, more)) }
    },
    signIn: (client, username, password = passwordOf(username)) => client.post('/api/sign-in', { username, password, label: 'Firefox · Linux' }),
    close: async () => {
      await server.close()
      await database.close()
      said.mockRestore()
      vi.useRealTimers()
      if (strange.length > 0) throw new Error(`cookies that are not as they should be: ${strange.join(' | ')}`)
    },
  }
}

/** What every cookie must be, attribute by attribute. */
function wholeCookie(): RegExp {
  const isSecure = process.env.PUBLIC_URL?.startsWith('https://') === true
  return isSecure ? /^__Host-jady=([\w-]{43})?; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/ : /^jady=([\w-]{43})?; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/
}

/** The code of an error's body. */
export function codeOf({ body }: Answered): string {
  return (body as { readonly error?: { readonly code: string } }).error?.code ?? 'none'
}

/** Moves the clock on. */
export function pass(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}
