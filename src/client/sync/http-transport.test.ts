import { describe, expect, test } from 'vitest'
import { logFor } from '../../testing/review-log'
import type { LogEvent } from '../../core/events/log-event'
import { createHttpTransport } from './http-transport'

const [event] = logFor(['Good']) as [LogEvent]
const id = event.id
const json = (value: unknown, init: ResponseInit = {}) => Response.json(value, init)
const pulled = { now: 5000, events: [{ seq: 1, event }], lastSeq: 1, eventDigest: 'a'.repeat(32), cardDigest: '', fold: 'rules' }

function over(answer: () => Response | Promise<Response>, clock: () => number = () => 0) {
  const asked: { path: string; init: RequestInit }[] = []
  const fetcher = async (path: unknown, init: unknown) => {
    asked.push({ path: path as string, init: init as RequestInit })
    return answer()
  }
  return { asked, transport: createHttpTransport(fetcher, clock) }
}

describe('asking', () => {
  test('a pull names the place and the learner, a push carries the header of our own pages and JSON; neither follows others or is kept', async () => {
    const { asked, transport } = over(() => json(pulled))
    await transport.pull('a&b', 7)
    await transport.push('user', [event])
    expect(asked[0]?.path).toBe('/api/sync/pull?after=7&userId=a%26b')
    expect(asked[1]).toMatchObject({ path: '/api/sync/push', init: { method: 'POST', headers: { 'X-Jady': '1', 'Content-Type': 'application/json' }, body: JSON.stringify({ v: 1, userId: 'user', events: [event] }) } })
    for (const { init } of asked) expect(init).toMatchObject({ cache: 'no-store', redirect: 'error' })
  })

  test('the server’s clock is taken to have been read in the middle', async () => {
    const times = [1000, 1400]
    const { transport } = over(() => json(pulled), () => times.shift() ?? 0)
    expect(await transport.pull('user', 0)).toEqual({ ok: true, value: pulled, clock: { now: 5000, offsetMs: 3800 } })
  })
})

describe('an answer that is not ours counts as none', () => {
  const results = (...list: readonly unknown[]) => ({ now: 1, results: list })
  test.each<[string, () => Response | Promise<Response>]>([
    ['a captive portal’s page with status 200', () => new Response('<!doctype html>', { status: 200 })],
    ['JSON of another kind', () => json({ ok: true })],
    ['a proxy’s error page', () => new Response('Bad gateway', { status: 502 })],
    ['an error body without a code', () => json({ error: 'no' }, { status: 500 })],
    ['a text that was cut off', () => new Response(JSON.stringify(pulled).slice(0, -9))],
    ['a line that is no event', () => json({ ...pulled, events: [{ seq: 1, event: { ...event, rating: 'Perfect' } }] })],
    ['a place below one', () => json({ ...pulled, events: [{ seq: 0, event }] })],
    ['one field too many', () => json({ ...pulled, also: 1 })],
    ['no network', () => Promise.reject(new TypeError('failed to fetch'))],
  ])('%s', async (_name, answer) => {
    expect(await over(answer).transport.pull('user', 0)).toEqual({ ok: false, why: 'offline' })
  })

  test.each([
    ['a status nobody knows', results({ id, status: 'maybe', seq: 1 })],
    ['held without a place', results({ id, status: 'held' })],
    ['an adopted time that is none', results({ id, status: 'held', seq: 1, adopted: { effectiveAt: -1, day: '2026-03-10' } })],
    ['quarantined without the event that counts', results({ id, status: 'quarantined', seq: 1 })],
    ['refused without a reason', results({ id, status: 'refused' })],
  ])('of a push: %s', async (_name, body) => {
    expect(await over(() => json(body)).transport.push('user', [event])).toEqual({ ok: false, why: 'offline' })
  })

  test('all answers of a push that the rules know are read', async () => {
    const body = results({ id, status: 'held', seq: 1 }, { id, status: 'held', seq: 1, adopted: { effectiveAt: 5, day: '2026-03-10' } }, { id, status: 'quarantined', seq: 2, event }, { id: null, status: 'refused', code: 'invalid' }, { id, status: 'refused', code: 'a reason of a later release' })
    expect(await over(() => json(body)).transport.push('user', [event])).toMatchObject({ ok: true, value: body })
  })
})

describe('a refusal', () => {
  test.each([
    ['UNAUTHENTICATED', 401, { ok: false, why: 'signedOut' }],
    ['ACCOUNT_ERASED', 401, { ok: false, why: 'erased' }],
    ['FORBIDDEN', 403, { ok: false, why: 'foreign' }],
    ['UNAVAILABLE', 503, { ok: false, why: 'later' }],
    ['INTERNAL', 500, { ok: false, why: 'later' }],
    ['INVALID_REQUEST', 400, { ok: false, why: 'later' }],
  ])('%s', async (code, status, answer) => {
    expect(await over(() => json({ error: { code, requestId: 'r' } }, { status })).transport.pull('user', 0)).toEqual(answer)
  })

  test('a time to wait is kept to; one that is no number is not', async () => {
    const tooMany = (after: string) => over(() => json({ error: { code: 'TOO_MANY_REQUESTS', requestId: 'r' } }, { status: 429, headers: { 'Retry-After': after } })).transport.pull('user', 0)
    expect(await tooMany('20')).toEqual({ ok: false, why: 'later', waitMs: 20_000 })
    expect(await tooMany('Wed, 21 Oct 2026 07:28:00 GMT')).toEqual({ ok: false, why: 'later' })
  })
})
