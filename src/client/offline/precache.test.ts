import { beforeEach, describe, expect, test } from 'vitest'
import { precache } from './precache'

const list = { build: 'b1', worker: 'on', bytes: 1000, files: ['/_next/static/chunks/a.js', '/theme.js'], pages: [{ locale: 'kk', kind: 'home', path: '/kk' }] }
const asJson = (value: unknown) => Response.json(value)

let kept: Map<string, Response>
let asked: [string, RequestInit][]
beforeEach(() => {
  kept = new Map()
  asked = []
})
const cache = { match: async (key: string) => kept.get(key), put: async (key: string, response: Response) => void kept.set(key, response) }

/** A server with these answers beside the list; the rest it has. */
const serving = (special: Readonly<Record<string, (times: number) => Response>> = {}) => async (path: string, init: RequestInit) => {
  asked.push([path, init])
  const times = asked.filter(([before]) => before === path).length
  return special[path]?.(times) ?? (path.startsWith('/api/offline') ? asJson(list) : new Response(path))
}
const on = (special: Parameters<typeof serving>[0] = {}, room = 2000) => ({ fetch: serving(special), room: async () => room })
const listPath = '/api/offline?build=b1'

describe('filling the cache of a build', () => {
  test('brings every file and page; pages without cookies and never out of a browser’s own cache', async () => {
    await precache('b1', cache, on())
    expect([...kept.keys()].sort()).toEqual(['/.shell/kk/home', '/_next/static/chunks/a.js', '/theme.js'])
    const how = new Map(asked)
    expect(how.get('/kk')).toEqual({ cache: 'reload', credentials: 'omit' })
    expect(how.get('/theme.js')).toEqual({ cache: 'reload' })
    expect(how.get('/_next/static/chunks/a.js')).toEqual({})
  })

  test('goes on where an interrupted attempt has stopped', async () => {
    await expect(precache('b1', cache, on({ '/kk': () => new Response(null, { status: 500 }) }))).rejects.toThrow('/kk: 500')
    asked = []
    await precache('b1', cache, on())
    expect(asked.map(([path]) => path)).toEqual([listPath, '/kk', listPath])
  })

  test.each([
    ['another build', () => asJson({ ...list, build: 'b2' })],
    ['no list', () => new Response('<h1>Sign in to the network</h1>')],
    ['a list of another origin', () => asJson({ ...list, files: ['//elsewhere.test/a.js'] })],
    ['a refusal', () => new Response(null, { status: 404 })],
  ])('fails before keeping anything when the server has %s', async (_what, answer) => {
    await expect(precache('b1', cache, on({ [listPath]: answer }))).rejects.toThrow()
    expect(kept.size).toBe(0)
  })

  test('does not begin unless there is twice the room it takes', async () => {
    await expect(precache('b1', cache, on({}, 1999))).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect([asked.length, kept.size]).toEqual([1, 0])
  })

  test('fails when the server goes on to another build meanwhile', async () => {
    await expect(precache('b1', cache, on({ [listPath]: (times) => asJson(times === 1 ? list : { ...list, build: 'b2' }) }))).rejects.toThrow('another build')
  })

  test('fails when a page leads elsewhere, as behind a captive portal, and when there is no room', async () => {
    const redirected = new Response('sign in')
    Object.defineProperty(redirected, 'redirected', { value: true })
    await expect(precache('b1', cache, on({ '/kk': () => redirected }))).rejects.toThrow('/kk')
    const full = { ...cache, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    kept.clear()
    await expect(precache('b1', full, on())).rejects.toThrow('full')
  })
})
