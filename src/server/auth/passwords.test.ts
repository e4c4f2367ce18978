import { afterEach, describe, expect, test, vi } from 'vitest'
import { createPasswords, noPassword, passwords } from './passwords'

const cheap = { log2N: 4, r: 1, p: 1 }
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('the hashing of passwords', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('a hash is salted, says what it cost, and fits its password alone', async () => {
    const hasher = createPasswords(cheap)
    const [a, b] = await Promise.all([hasher.hash('құпия сөз'), hasher.hash('құпия сөз')])
    expect(a).toMatch(/^scrypt\$4\$1\$1\$[\w-]{22}\$[\w-]{43}$/)
    expect(a).not.toBe(b)
    expect(await hasher.verify('құпия сөз', a)).toBe(true)
    expect(await hasher.verify('Құпия сөз', a)).toBe(false)
    // й of one sign and of two; another cost than today's.
    expect(await createPasswords({ log2N: 5, r: 2, p: 1 }).verify('йод', await hasher.hash('и\u0306од'))).toBe(true)
    for (const none of [null, '', noPassword, 'scrypt$4$1$1$$', 'scrypt$4$1$1$AAAA$AAAA']) expect(await hasher.verify('', none)).toBe(false)
  })

  test('in production a hash costs 32 MB and three rounds', async () => {
    expect(await passwords().hash('once')).toMatch(/^scrypt\$15\$8\$3\$/)
  })

  test('two at a time, in the order they came, and not without end', async () => {
    let [running, most] = [0, 0]
    const scrypt = (_password: string, _salt: Buffer, _length: number, _options: unknown, done: (fault: null, hash: Buffer) => void) => {
      most = Math.max(most, (running += 1))
      void sleep(1).then(() => {
        running -= 1
        done(null, Buffer.alloc(32))
      })
    }
    vi.resetModules()
    vi.doMock('node:crypto', async (original) => ({ ...(await original<object>()), scrypt }))
    const { createPasswords: create } = await import('./passwords')
    const hasher = create(cheap, { mostWaiting: 38 })
    expect(await Promise.all(Array.from({ length: 40 }, () => hasher.hash('x')))).toHaveLength(40)
    expect(most).toBe(2)
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => hasher.hash('x')))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
    expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'TOO_MANY_REQUESTS', retryAfter: 10 } })
    vi.doUnmock('node:crypto')
  })
})
