import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { BankEntity } from '../items/bank'
import { toKazakhLatin } from '../language/kazakh-latin'
import { lowerCase } from '../language/normalise'
import { kazakhNames } from '../../testing/kazakh-names'
import { matchText } from './match-text'
import { askFor, entity, indexOf } from '../../testing/match-fixtures'

const entities: Record<string, BankEntity> = Object.fromEntries(kazakhNames.flatMap(([type, names]) => names.map((name) => [`${type}-${name}`, entity(type, name)])))
const index = indexOf(entities)
const results = (id: string, text: string) => matchText(index, askFor(entities, id), 'typed', text).result

/** A Russian keyboard, with either habit for ә and for і. */
function onRussianKeyboard(text: string, schwa: string, i: string): string {
  const standIns: Record<string, string> = { ә: schwa, ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: i }
  return Array.from(text, (letter) => {
    const lower = standIns[letter.toLowerCase()]
    if (lower === undefined) return letter
    return letter === letter.toLowerCase() ? lower : lower.toUpperCase()
  }).join('')
}

const habits = [['а', 'и'], ['а', 'ы'], ['э', 'и'], ['э', 'ы']] as const

test('names typed on a Russian keyboard are right with a note on spelling', () => {
  const typed = Object.entries(entities).flatMap(([id, { name }]) => foldings(name).map((text) => ({ id, text })))
  const refused = typed.filter(({ id, text }) => results(id, text) !== 'spelling')
  expect(typed.length).toBeGreaterThan(100)
  expect(refused).toEqual([])
})

test('at least 98 % of 2,000 words and their case forms typed on a Russian keyboard are recognised', () => {
  const words: Record<string, BankEntity> = Object.fromEntries(goldRows().map(([lemma = '', ...forms]) => [lemma, entity('word', lemma, { caseForm: forms })]))
  const bank = indexOf(words)
  const typed = Object.entries(words).flatMap(([id, { accepted }]) => accepted.flatMap(({ text }) => foldings(text).map((folded) => ({ id, folded }))))
  const refused = typed.filter(({ id, folded }) => !['spelling', 'wrongForm'].includes(matchText(bank, askFor(words, id), 'typed', folded).result))
  expect(typed.length).toBeGreaterThanOrEqual(2000)
  expect(refused.length / typed.length).toBeLessThanOrEqual(0.02)
  // Written without the Kazakh letters, or without the blank, each of these is another of them.
  expect([...new Set(refused.map(({ id }) => id))].sort()).toEqual(['Алаш Орда', 'Алашорда', 'казак', 'казактар', 'қазақ', 'қазақтар', 'қырғыз полктері'].sort())
})

/** All ways to write a text without the Kazakh letters; none if it has none. */
function foldings(text: string): readonly string[] {
  return [...new Set(habits.map(([schwa, i]) => onRussianKeyboard(text, schwa, i)))].filter((folded) => folded !== text)
}

/** Lemma and case forms from the hand-written case tables. */
function goldRows(): readonly (readonly string[])[] {
  const files = ['common-nouns', 'entities', 'possessive-compounds']
  return files.flatMap((file) => {
    const [header = '', ...lines] = readFileSync(new URL(`../language/gold/${file}.tsv`, import.meta.url), 'utf8').trim().split('\n')
    const columns = header.split('\t')
    const wanted = ['lemma', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins'].map((name) => columns.indexOf(name)).filter((index) => index >= 0)
    return lines.map((line) => wanted.map((index) => line.split('\t')[index] ?? ''))
  })
}

test('every name is right however its case, dashes, spaces, quotes and code points are written', () => {
  const ways: readonly ((text: string) => string)[] = [
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replaceAll('-', '–'),
    (text) => text.replaceAll('-', ' — '),
    (text) => `  ${text.replaceAll(' ', '\u00a0')} `,
    (text) => `«${text}».`,
    (text) => text.replaceAll('а', 'a').replaceAll('о', 'o').replaceAll('е', 'e').replaceAll('і', 'i'),
    (text) => text.replaceAll('С', 'C').replaceAll('Х', 'X').replaceAll('М', 'M').replaceAll('А', 'A').replaceAll('О', 'O'),
  ]
  const refused = Object.entries(entities).flatMap(([id, { name }]) => ways.map((way) => way(name)).filter((text) => results(id, text) !== 'exact'))
  expect(refused).toEqual([])
})

test('every name is right in Kazakh Latin letters, with and without their marks', () => {
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')
  const cyrillic = Object.entries(entities).filter(([, { name }]) => !/[a-z]/i.test(name))
  const refused = cyrillic.flatMap(([id, { name }]) => {
    const latin = toKazakhLatin(lowerCase(name))
    return [latin, bare(latin)].filter((text) => results(id, text) !== 'spelling')
  })
  expect(refused).toEqual([])
})

test('none of the names is taken for another', () => {
  const ids = Object.keys(entities)
  const taken = ids.flatMap((asked) => ids.filter((other) => other !== asked && ['exact', 'spelling', 'wrongForm'].includes(results(asked, entities[other]?.name ?? ''))).map((other) => [asked, other]))
  expect(taken).toEqual([])
})
