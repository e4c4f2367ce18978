import { describe, expect, test } from 'vitest'
import { shortcutOf } from './use-shortcuts'

const press = (change: Partial<Parameters<typeof shortcutOf>[0]>) => shortcutOf({ code: '', key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, target: null, ...change })

describe('keys of the study view', () => {
  test('go by the place of the key, whatever the layout prints there', () => {
    expect(press({ code: 'Digit1', key: '"' })).toBe(1)
    expect(press({ code: 'Digit4', key: '4' })).toBe(4)
    expect(press({ code: 'Numpad2', key: '2' })).toBe(2)
    expect(press({ code: 'Space', key: ' ' })).toBe('go')
    expect(press({ code: 'Enter', key: 'Enter' })).toBe('go')
    expect(press({ code: 'KeyZ', key: 'я', ctrlKey: true })).toBe('undo')
    expect(press({ code: 'Slash', key: '?', shiftKey: true })).toBe('help')
  })

  test('mean nothing with a modifier, held down, or elsewhere', () => {
    expect(press({ code: 'Digit1', key: '1', altKey: true })).toBeNull()
    expect(press({ code: 'Digit1', key: '1', ctrlKey: true })).toBeNull()
    expect(press({ code: 'Space', key: ' ', repeat: true })).toBeNull()
    expect(press({ code: 'Digit5', key: '5' })).toBeNull()
    expect(press({ code: 'KeyA', key: 'a' })).toBeNull()
  })
})
