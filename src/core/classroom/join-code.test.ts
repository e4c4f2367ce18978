import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { joinCodeText, newJoinCode, readJoinCode } from './join-code'

test('a code is read as it stands on the board, in either script, and where a sign was taken for one that looks like it', () => {
  for (const typed of ['BKHY3-45623', 'bkhy345623', 'вкну з4562з', 'ВҚҢҮЗ-Ч5623', '8KHY3.4SGZ3', ' BKHY3 – 45Б23 ']) expect(readJoinCode(typed)).toBe('BKHY345623')
  for (const typed of ['', 'BKHY3-4562', 'BKHY3-456233', 'BKHY3-4562!', 'BKHY3-4562Ж', 'BKHY3-4562O']) expect(readJoinCode(typed)).toBeNull()
})

test('a new code can be written and read', () => {
  for (let i = 0; i < 200; i += 1) {
    const code = newJoinCode(randomBytes)
    expect(code).toMatch(/^[ABCEHKMPTXY2345679]{10}$/)
    expect(joinCodeText(code)).toBe(`${code.slice(0, 5)}-${code.slice(5)}`)
    expect(readJoinCode(joinCodeText(code).toLowerCase())).toBe(code)
  }
})
