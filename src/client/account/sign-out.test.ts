import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { finishPendingSignOut, signOutNowOrLater } from './sign-out'
import { isSignOutPending, markSignOut } from './sign-out-mark'

const answers: (Response | null)[] = []
let asked = 0

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) })
  vi.stubGlobal('fetch', async () => {
    asked += 1
    const answer = answers.shift()
    if (answer === undefined || answer === null) throw new TypeError('no network')
    return answer
  })
  asked = 0
})
afterEach(() => {
  answers.length = 0
  vi.unstubAllGlobals()
})

const refused = (code: string, status: number) => Response.json({ error: { code, requestId: 'r' } }, { status })

test('a sign-out that reached the server leaves nothing to do', async () => {
  answers.push(new Response(null, { status: 204 }))
  expect(await signOutNowOrLater()).toBe('done')
  expect(isSignOutPending()).toBe(false)
  expect(await finishPendingSignOut()).toBe(true)
  expect(asked).toBe(1)
})

test('without a network it is done at the next contact, however often that fails before', async () => {
  answers.push(null, null, refused('UNAVAILABLE', 503), new Response(null, { status: 204 }))
  expect(await signOutNowOrLater()).toBe('later')
  expect(await finishPendingSignOut()).toBe(false)
  expect(await finishPendingSignOut()).toBe(false)
  expect(isSignOutPending()).toBe(true)
  expect(await finishPendingSignOut()).toBe(true)
  expect(isSignOutPending()).toBe(false)
})

test.each([
  ['UNAUTHENTICATED', 401],
  ['ACCOUNT_ERASED', 401],
])('a login that is over anyway (%s) needs no ending', async (code, status) => {
  answers.push(refused(code, status))
  expect(await signOutNowOrLater()).toBe('done')
})

test('a new login takes the place of the one that was to be ended', async () => {
  answers.push(null)
  await signOutNowOrLater()
  markSignOut(false)
  expect(await finishPendingSignOut()).toBe(true)
  expect(asked).toBe(1)
})

test('a browser that refuses to remember still answers', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  expect(await finishPendingSignOut()).toBe(true)
})

test('two at once are one request: the answer of the second must not end a login made between', async () => {
  answers.push(new Response(null, { status: 204 }))
  markSignOut(true)
  expect(await Promise.all([finishPendingSignOut(), finishPendingSignOut(), signOutNowOrLater()])).toEqual([true, true, 'done'])
  expect(asked).toBe(1)
})
