import { describe, expect, test } from 'vitest'
import { answerPage } from './answer-page'

const never = () => new Promise<never>(() => undefined)
const page = (status: number) => new Response(null, { status })
const stored = page(200)
const keep = () => Promise.resolve(stored)

describe('a page', () => {
  test('comes from the network when that answers in time, whatever it answers', async () => {
    for (const status of [200, 404, 500]) expect(await answerPage({ network: () => Promise.resolve(page(status)), patience: never, stored: keep })).toMatchObject({ status })
  })

  test('is the stored one without a network, when its time is up, and while the app is being restarted behind a proxy', async () => {
    expect(await answerPage({ network: () => Promise.reject(new TypeError('no network')), patience: never, stored: keep })).toBe(stored)
    expect(await answerPage({ network: never, patience: () => Promise.resolve(), stored: keep })).toBe(stored)
    for (const status of [502, 503, 504]) expect(await answerPage({ network: () => Promise.resolve(page(status)), patience: never, stored: keep })).toBe(stored)
  })

  test('without a stored one it waits for the network, and says what that says', async () => {
    const late = page(200)
    const arrival = new Promise<Response>((resolve) => setTimeout(() => resolve(late), 5))
    expect(await answerPage({ network: () => arrival, patience: () => Promise.resolve(), stored: () => Promise.resolve(undefined) })).toBe(late)
    const refused = { network: () => Promise.reject(new TypeError('no network')), patience: never, stored: () => Promise.reject(new Error('no cache')) }
    await expect(answerPage(refused)).rejects.toThrow('no network')
  })
})
