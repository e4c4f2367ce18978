import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepLink, pathAfterArrival } from './kept-link'

const origin = 'https://jady.example'

describe('the link that somebody without an account came by', () => {
  beforeEach(() => {
    const held = new Map<string, string>()
    vi.stubGlobal('sessionStorage', { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, text: string) => void held.set(key, text), removeItem: (key: string) => void held.delete(key) })
  })
  afterEach(() => void vi.unstubAllGlobals())

  test('is where they go on once they are in, and no second time', () => {
    expect(pathAfterArrival()).toBe('/')
    keepLink('AbC-_0123456789abcdefg')
    expect(pathAfterArrival()).toBe('/join?key=AbC-_0123456789abcdefg')
    expect(pathAfterArrival()).toBe('/')
  })

  test('never leads out of the app, whatever was in the address', () => {
    const starts = ['//', '\\\\', '/\\', 'https://', 'javascript:', 'data:text/html,', '%2f%2f', '@', '.', '../../', '?', '#', '&', '%0d%0a', '\r\n', '\t//', '\u0000']
    const payloads = starts.flatMap((start) => ['evil.example', 'evil.example/kk/join', 'evil.example?key=x', '/evil.example#x'].map((end) => `${start}${end}`))
    expect(payloads.length).toBeGreaterThan(60)
    for (const payload of payloads) {
      keepLink(payload)
      const url = new URL(`/kk${pathAfterArrival()}`, origin)
      expect([payload, url.origin, url.pathname, [...url.searchParams], url.hash]).toEqual([payload, origin, '/kk/join', [['key', payload]], ''])
    }
  })

  test('is forgotten where the tab keeps nothing', () => {
    const refusing = () => {
      throw new DOMException('no storage', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refusing, setItem: refusing })
    keepLink('x')
    expect(pathAfterArrival()).toBe('/')
  })
})
