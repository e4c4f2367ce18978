import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newSecretCode, readSecretCode } from './secret-code'

describe('a code to write down', () => {
  test('is read however it is typed', () => {
    const code = 'ABCEH-KMPTX-Y2345-679AB'
    const meant = 'ABCEHKMPTXY2345679AB'
    for (const typed of [code, meant, code.toLowerCase(), 'авсен кмртх у2345 679ав', 'АВСЕН_КМРТХ.У2345–679АВ', '  abceh\tkmptx\ny2345 679АВ ']) expect(readSecretCode(typed)).toBe(meant)
    for (const typed of ['', 'ABCEH', `${code}A`, code.replace('A', '1'), code.replace('A', 'Ж')]) expect(readSecretCode(typed)).toBeNull()
  })

  test('has 83 bits, evenly spread, whatever the bytes', () => {
    const codes = Array.from({ length: 2000 }, () => newSecretCode(randomBytes))
    expect(new Set(codes).size).toBe(2000)
    const counts = new Map<string, number>()
    for (const sign of codes.join('').replaceAll('-', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    expect(counts.size).toBe(18)
    for (const count of counts.values()) expect(Math.abs(count - 40_000 / 18)).toBeLessThan(300)
    for (const code of codes) expect(readSecretCode(code)).toBe(code.replaceAll('-', ''))
  })

  test('bytes that would favour some letters are drawn again', () => {
    let call = 0
    expect(newSecretCode((count) => new Uint8Array(count).fill((call += 1) === 1 ? 255 : 17))).toBe('99999-99999-99999-99999')
  })
})
