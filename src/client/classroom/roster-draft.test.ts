import { afterEach, expect, test, vi } from 'vitest'
import { dropRosterDrafts, rosterDraft } from './roster-draft'

afterEach(() => vi.unstubAllGlobals())

/** As a tab has it. */
function storage(): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  }
}

test('a list is kept for its class and its teacher, and an empty one leaves nothing', () => {
  const tab = storage()
  vi.stubGlobal('sessionStorage', tab)
  rosterDraft('u1', 'c1').write('Ерлан\nСәуле')
  expect(rosterDraft('u1', 'c1').read()).toBe('Ерлан\nСәуле')
  expect([rosterDraft('u1', 'c2').read(), rosterDraft('u2', 'c1').read()]).toEqual(['', ''])
  rosterDraft('u1', 'c1').write('')
  expect(tab.length).toBe(0)
})

test('with another owner of the device, or none, the lists go and nothing else does', () => {
  const tab = storage()
  vi.stubGlobal('sessionStorage', tab)
  tab.setItem('jady-draft', '1')
  for (const [user, room] of [['u1', 'c1'], ['u1', 'c2'], ['u11', 'c1']] as const) rosterDraft(user, room).write('Ерлан')
  dropRosterDrafts('u1')
  expect([rosterDraft('u1', 'c1').read(), rosterDraft('u1', 'c2').read(), rosterDraft('u11', 'c1').read()]).toEqual(['Ерлан', 'Ерлан', ''])
  dropRosterDrafts(null)
  expect([tab.length, tab.getItem('jady-draft')]).toEqual([1, '1'])
})

test('a tab that keeps nothing loses nothing but the draft', () => {
  vi.stubGlobal('sessionStorage', undefined)
  rosterDraft('u1', 'c1').write('Ерлан')
  expect(rosterDraft('u1', 'c1').read()).toBe('')
  expect(() => dropRosterDrafts(null)).not.toThrow()
})
