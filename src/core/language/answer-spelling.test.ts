import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneEdit } from './edit-distance'
import { evenLatin, isLatinText, toKazakhLatin } from './kazakh-latin'
import { foldKey, letterTypedFor, typedFor } from './keyboard-fold'

describe('typing without the Kazakh letters', () => {
  test('each letter has its stand-ins', () => {
    for (const [typed, right] of [['а', 'ә'], ['э', 'ә'], ['г', 'ғ'], ['к', 'қ'], ['н', 'ң'], ['о', 'ө'], ['у', 'ұ'], ['у', 'ү'], ['х', 'һ'], ['и', 'і'], ['ы', 'і'], ['қ', 'қ']] as const) expect(letterTypedFor(typed, right)).toBe(true)
  })
  test('never the other way round, nor between letters that share a stand-in', () => {
    for (const [typed, right] of [['ә', 'а'], ['қ', 'к'], ['ұ', 'ү'], ['э', 'а'], ['и', 'ы'], ['ы', 'и'], ['і', 'и'], ['й', 'і'], ['е', 'э']] as const) expect(letterTypedFor(typed, right)).toBe(false)
  })
  test('whole words', () => expect([typedFor('бокейхан', 'бөкейхан'), typedFor('бөкейхан', 'бокейхан'), typedFor('бокейха', 'бөкейхан')]).toEqual([true, false, false]))
  test('whatever is typed for a word shares its key', () => {
    const letters = 'аәбгғеийіыкқнңоөуұүхһэ'
    const word = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((all) => all.join(''))
    fc.assert(
      fc.property(word, fc.infiniteStream(fc.nat(30)), (right, picks) => {
        const typed = Array.from(right, (letter) => {
          const ways = [...letters].filter((one) => letterTypedFor(one, letter))
          return ways[Number(picks.next().value) % ways.length]
        }).join('')
        expect(typedFor(typed, right)).toBe(true)
        expect(foldKey(typed)).toBe(foldKey(right))
      }),
    )
  })
})

describe('Kazakh in Latin letters', () => {
  test.each([
    ['әлихан бөкейхан', 'älihan bökeihan'],
    ['ұлт кеңесі', 'ūlt keñesı'],
    ['үкімет', 'ükımet'],
    ['ғаббасов', 'ğabbasov'],
    ['жанша', 'janşa'],
    ['ойыл уәлаяты', 'oiyl uälaiaty'],
    ['шоқай', 'şoqai'],
    ['съезд цех чуб щи эра юла', 'sezd tseh tşub ştşi era iula'],
  ])('%s is %s', (cyrillic, latin) => expect(toKazakhLatin(cyrillic)).toBe(latin))
  test('other signs for the same letters', () => expect(evenLatin('əyaçŋyu')).toBe('äiatşñiu'))
  test('a text is Latin only without a Cyrillic letter', () => expect([isLatinText('semei'), isLatinText('semeй'), isLatinText('семей'), isLatinText('1919')]).toEqual([true, false, false, false]))
})

describe('one edit', () => {
  test.each<[string, string, ReturnType<typeof oneEdit>]>([
    ['семей', 'семей', 'none'],
    ['семи', 'семей', null],
    ['семй', 'семей', { at: 3, typed: 0, right: 1 }],
    ['семмей', 'семей', { at: 3, typed: 1, right: 0 }],
    ['сумей', 'семей', { at: 1, typed: 1, right: 1 }],
    ['смеей', 'семей', { at: 1, typed: 2, right: 2 }],
    ['семе', 'семей', { at: 4, typed: 0, right: 1 }],
    ['емей', 'семей', { at: 0, typed: 0, right: 1 }],
    ['аба', 'абааб', null],
    ['', 'а', { at: 0, typed: 0, right: 1 }],
    ['', '', 'none'],
  ])('%s → %s', (typed, right, edit) => expect(oneEdit(typed, right)).toEqual(edit))

  test('agrees with the textbook distance (optimal string alignment)', () => {
    const word = fc.array(fc.constantFrom('а', 'б', 'в'), { maxLength: 7 }).map((all) => all.join(''))
    fc.assert(
      fc.property(word, word, (typed, right) => {
        const edit = oneEdit(typed, right)
        expect(edit === 'none' ? 0 : edit === null ? 2 : 1).toBe(Math.min(2, textbookDistance(typed, right)))
      }),
      { numRuns: 2000 },
    )
  })

  test('reads each letter at most a few times, and none where lengths already differ', () => {
    const steps = (typed: string, right: string) => {
      let count = 0
      oneEdit(typed, right, (a, b) => ((count += 1), a === b))
      return count
    }
    const long = 'а'.repeat(10_000)
    expect(steps(long, `${long}ааа`)).toBe(0)
    expect(steps(long, long)).toBe(10_000)
    expect(steps(`${long}б`, `${long}в`)).toBeLessThanOrEqual(10_003)
    expect(steps(`б${long}`, `${long}в`)).toBeLessThanOrEqual(20_010)
  })
})

function textbookDistance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const known = memo.get(i * 100 + j)
    if (known !== undefined) return known
    const change = a[i - 1] === b[j - 1] ? 0 : 1
    const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
    const found = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change, swap)
    memo.set(i * 100 + j, found)
    return found
  }
  const memo = new Map<number, number>()
  return at(a.length, b.length)
}
