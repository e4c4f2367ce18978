import { describe, expect, test } from 'vitest'
import { arrivalOf } from './arrival'

const me = { userId: 'u1', eraseAt: null }

describe('whoever arrives on a device', () => {
  test('takes an empty one over without a question', () => {
    expect(arrivalOf(me, null, 0)).toBe('fresh')
  })

  test('is asked about answers that belong to nobody yet', () => {
    expect(arrivalOf(me, null, 1)).toBe('guest')
  })

  test('goes on where the device is theirs', () => {
    expect(arrivalOf(me, { userId: 'u1', username: 'Asel' }, 7)).toBe('claim')
    expect(arrivalOf(me, { userId: 'u1', username: 'Asel' }, 0)).toBe('claim')
  })

  test('never gets the answers of another account, even when there are none', () => {
    expect(arrivalOf(me, { userId: 'u2', username: 'Asel' }, 7)).toBe('foreign')
    expect(arrivalOf(me, { userId: 'u2', username: 'Asel' }, 0)).toBe('foreign')
  })

  test('is first asked whether the account shall stay', () => {
    expect(arrivalOf({ ...me, eraseAt: 5 }, null, 3)).toBe('erasing')
    expect(arrivalOf({ ...me, eraseAt: 5 }, { userId: 'u2', username: 'Asel' }, 3)).toBe('erasing')
  })
})
