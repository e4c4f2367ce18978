import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { buildItem, buildNumberItem, buildOption } from '../../testing/bank-builder'
import { buildCard } from '../../testing/study-builder'
import { chooseForm } from './choose-form'
import { deckItems } from './deck-items'
import { claimShown, optionsShown, present, presentationSeed } from './present'
import { buildBank } from '../../testing/bank-builder'

const item = buildItem('a')
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('the options of a choice', () => {
  test('are always the key and two wrong ones, each once, the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = optionsShown(item, seed)
        const ids = shown.map((option) => option.id)
        expect(new Set(ids).size).toBe(3)
        expect(ids).toContain('key')
        expect(shown.find((option) => option.id === 'key')?.text).toBe(item.answer.text)
        expect(optionsShown(item, seed)).toEqual(shown)
      }),
    )
  })

  test('every place of the key and every wrong option occurs about equally often', () => {
    const counts = new Map<string, number>()
    const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)
    for (let seed = 0; seed < 3000; seed += 1) {
      const ids = optionsShown(item, seed).map((option) => option.id)
      count(`place ${ids.indexOf('key')}`)
      ids.filter((id) => id !== 'key').forEach(count)
    }
    for (const place of ['place 0', 'place 1', 'place 2']) expect(Math.abs((counts.get(place) ?? 0) - 1000)).toBeLessThan(120)
    for (const id of ['o1', 'o2', 'o3', 'o4']) expect(Math.abs((counts.get(id) ?? 0) - 1500)).toBeLessThan(150)
  })

  test('numbers and dates ascend', () => {
    const number = buildNumberItem('n', 3000, [], { options: [...'9'].map(buildOption) })
    const wrong = ['about-9500', '1000', 'up-to-2000', '20..35']
    const numbers = { ...number, options: wrong.map(buildOption), forms: { ...number.forms, choice: { stem: '?', options: wrong } } }
    const size: Record<string, number> = { 'about-9500': 9500, '1000': 1000, 'up-to-2000': 2000, '20..35': 20, key: 3000 }
    const dates = ['1917-12-05..1917-12-13', '1919-12-19', '1920-08']
    const date = buildItem('d', {
      answer: { kind: 'date', text: '13 December 1917', accepted: [], value: { kind: 'date', from: '1917-12-13', to: '1917-12-13', precision: 'day', calendar: 'unstated' } },
      options: dates.map(buildOption),
      forms: { flashcard: { stem: '?' }, choice: { stem: '?', options: dates } },
    })
    const rank = ['1917-12-05..1917-12-13', 'key', '1919-12-19', '1920-08']
    for (let seed = 0; seed < 50; seed += 1) {
      const sizes = optionsShown(numbers, seed).map((option) => size[option.id] ?? 0)
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
      const ranks = optionsShown(date, seed).map((option) => rank.indexOf(option.id))
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    }
  })

  test('an item without a choice has none', () => {
    expect(optionsShown(buildItem('a', { forms: { flashcard: { stem: '?' } } }), 1)).toEqual([])
  })
})

describe('the claim of a true/false question', () => {
  const claims = [{ words: 'key', option: null }, { words: 'one', option: 'o1' }, { words: 'two', option: 'o2' }]
  const judged = buildItem('a', { forms: { ...item.forms, trueFalse: { before: 'It was ', after: '.', claims } } })

  test('is true half of the time, and each false one is drawn about equally often', () => {
    const counts = new Map<string | null, number>()
    for (let seed = 0; seed < 3000; seed += 1) {
      const option = claimShown(judged, seed)?.option ?? null
      counts.set(option, (counts.get(option) ?? 0) + 1)
    }
    expect(Math.abs((counts.get(null) ?? 0) - 1500)).toBeLessThan(120)
    for (const id of ['o1', 'o2']) expect(Math.abs((counts.get(id) ?? 0) - 750)).toBeLessThan(120)
  })

  test('is corrected from two options that never hold what it claims; the key is one of them where it is false', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { option, fixes } = claimShown(judged, seed) ?? { option: null, fixes: [] }
        const ids = fixes.map((fix) => fix.id)
        expect(new Set(ids).size).toBe(2)
        expect(ids).not.toContain(option ?? 'key')
        expect(ids.includes('key')).toBe(option !== null)
        expect(claimShown(judged, seed)).toEqual({ text: `It was ${claims.find((claim) => claim.option === option)?.words}.`, option, fixes })
        for (const { id, text } of fixes) expect(text).toBe(claims.find((claim) => (claim.option ?? 'key') === id)?.words)
      }),
    )
  })

  test('is corrected in writing where there are not two other claims; there is none for an item without claims', () => {
    const written = buildItem('a', { forms: { flashcard: { stem: '?' }, typed: { stem: '?' }, trueFalse: { before: '', after: '', claims: claims.slice(0, 2) } } })
    for (let seed = 0; seed < 20; seed += 1) expect(claimShown(written, seed)?.fixes).toEqual([])
    expect(claimShown(item, 1)).toBeNull()
  })
})

test('the seed changes with the item, its repetitions and the sitting, and with nothing else', () => {
  expect(presentationSeed('a', 1, 's')).toBe(presentationSeed('a', 1, 's'))
  expect(new Set([presentationSeed('a', 1, 's'), presentationSeed('b', 1, 's'), presentationSeed('a', 2, 's'), presentationSeed('a', 1, 't')]).size).toBe(4)
  expect(present(item, null, 'mixed', 's', 'kk')).toEqual({ itemId: item.id, form: 'choice', locale: 'kk', seed: presentationSeed(item.id, 0, 's') })
})

describe('the form', () => {
  const strong = buildCard(item, { stability: 2 })
  const weak = buildCard(item, { stability: 1.9 })

  test('is recognition while an item is new, weak or just forgotten, then recall', () => {
    expect(chooseForm(item, null, 'mixed')).toBe('choice')
    expect(chooseForm(item, weak, 'mixed')).toBe('choice')
    expect(chooseForm(item, buildCard(item, { state: 'relearning', stability: 5 }), 'mixed')).toBe('choice')
    expect(chooseForm(item, strong, 'mixed')).toBe('typed')
    expect(chooseForm(buildNumberItem('n', 5, [6, 7]), strong, 'mixed')).toBe('number')
  })

  test('changes the cue between meetings: choice and true/false, later gap and question', () => {
    const forms = { ...item.forms, cloze: { before: '', after: '.', answer: 'x' }, trueFalse: { before: '', after: '', claims: [] } }
    const rich = buildItem('r', { forms })
    const of = (stability: number, reps: number) => chooseForm(rich, buildCard(rich, { stability, reps }), 'mixed')
    expect(chooseForm(rich, null, 'mixed')).toBe('choice')
    expect([1, 2, 3].map((reps) => of(1, reps))).toEqual(['trueFalse', 'choice', 'trueFalse'])
    expect([1, 2, 3].map((reps) => of(3, reps))).toEqual(['cloze', 'cloze', 'cloze'])
    expect([1, 2, 3].map((reps) => of(7, reps))).toEqual(['typed', 'cloze', 'typed'])
    const gapOnly = buildItem('g', { forms: { flashcard: { stem: '?' }, cloze: forms.cloze, typed: { stem: '?' } } })
    expect(chooseForm(gapOnly, null, 'mixed')).toBe('typed')
    expect(chooseForm(gapOnly, buildCard(gapOnly, { stability: 1, reps: 1 }), 'mixed')).toBe('cloze')
  })

  test('is recall for a new item without a choice, a flashcard where nothing else is left', () => {
    expect(chooseForm(buildItem('t', { forms: { flashcard: { stem: '?' }, typed: { stem: '?' } } }), null, 'mixed')).toBe('typed')
    expect(chooseForm(buildItem('f', { forms: { flashcard: { stem: '?' } } }), null, 'mixed')).toBe('flashcard')
    const choiceOnly = buildItem('c', { forms: { flashcard: { stem: '?' }, choice: { stem: '?', options: ['o1', 'o2'] } } })
    expect(chooseForm(choiceOnly, strong, 'mixed')).toBe('flashcard')
  })

  test('is always a flashcard where the learner wants flashcards', () => {
    expect(chooseForm(item, null, 'flashcards')).toBe('flashcard')
    expect(chooseForm(item, strong, 'flashcards')).toBe('flashcard')
  })
})

test('a deck is its items in teaching order without retired ones', () => {
  const items = [buildItem('m', { topic: 'militia', decks: ['quotas'] }), buildItem('c'), buildItem('old', { retired: 'merged' }), buildItem('d')]
  const bank = buildBank(items, { topics: { congress: { title: '' }, militia: { title: '' } } })
  expect(deckItems(bank, 'everything').map((each) => each.fact)).toEqual(['c', 'd', 'm'])
  expect(deckItems(bank, 'quotas').map((each) => each.fact)).toEqual(['m'])
  expect(deckItems(bank, 'unknown')).toEqual([])
})
