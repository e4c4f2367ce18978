// Learners made of nothing but HTTP: what the crash test and the figures send to a real server.
import { randomBytes } from 'node:crypto'

const json = { 'Content-Type': 'application/json', 'X-Jady': '1' }

/** Signs a new learner up; resolves to `{userId, push, pull}`. */
export async function signUp(base, name) {
  const { noticeVersion } = await (await fetch(`${base}/api/sign-up`)).json()
  const body = { username: name, password: `a long secret of ${name}`, locale: 'kk', noticeVersion, label: 'load' }
  const response = await fetch(`${base}/api/sign-up`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  if (response.status !== 201) throw new Error(`sign-up answered ${response.status}: ${await response.text()}`)
  const { me } = await response.json()
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    userId: me.userId,
    cookie,
    push: (address, events) => fetch(`${address}/api/sync/push`, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify({ v: 1, userId: me.userId, events }) }),
    pull: (address, after) => fetch(`${address}/api/sync/pull?after=${after}&userId=${me.userId}`, { headers: { cookie } }),
  }
}

/** A device that answers one item after another. `next(count)` gives its next events. */
export function createDevice(items = 383) {
  const deviceId = uuid()
  let deviceSeq = 0
  let at = Date.now() - 86_400_000
  const last = new Map()
  const answer = () => {
    const item = (deviceSeq * 7) % items
    const event = review({ deviceId, deviceSeq: (deviceSeq += 1), at: (at += 1000), item, prev: last.get(item) ?? null })
    last.set(item, event.id)
    return event
  }
  return { next: (count) => Array.from({ length: count }, answer) }
}

function review({ deviceId, deviceSeq, at, item, prev }) {
  return {
    ...{ v: 1, id: uuid(), deviceId, deviceSeq, answeredAt: at, effectiveAt: at, zone: 'Asia/Almaty', day: new Date(at + 3_600_000).toISOString().slice(0, 10), kind: 'review' },
    ...{ itemId: `load.item-${item}/number`, rev: 1, bankVersion: 'load', from: 'bank', form: 'choice', locale: 'kk', seed: item, given: [{ as: 'option', id: 'key' }], score: { result: 'exact' } },
    ...{ rating: 'Good', durationMs: 3000, hint: false, sure: null, mode: 'study', weightsId: 'fsrs6-default', scheduler: 'ts-fsrs@5.4.2', retention: 0.9, interval: { minutes: 10 }, prev },
  }
}

/** Of version 7, as every event's id is. */
function uuid() {
  const bytes = randomBytes(10)
  bytes[0] = 0x70 | (bytes[0] & 0x0f)
  bytes[2] = 0x80 | (bytes[2] & 0x3f)
  const hex = Date.now().toString(16).padStart(12, '0') + bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
