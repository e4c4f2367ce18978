import { expect, test } from 'vitest'
import { findNames } from './find-names'

const names = ['Алаш милициясы', 'Әлихан Бөкейхан', 'Комуч', 'Бөкей ордасы', 'Орынбор'].map((title, at) => ({ id: `n${at}`, title, facts: at + 1, type: 'body' }))
const found = (typed: string) => findNames(names, typed, 'kk').map(({ title }) => title)

test('a name is found by any part of it, in any case, and without Kazakh letters', () => {
  expect(found('бөкей')).toEqual(['Бөкей ордасы', 'Әлихан Бөкейхан'])
  expect(found('бокейхан')).toEqual(['Әлихан Бөкейхан'])
  expect(found('БОР')).toEqual(['Орынбор'])
})

test('several words are found in any order', () => {
  expect([found('бөкейхан әл'), found('орда бөк'), found('бөкей комуч')]).toEqual([['Әлихан Бөкейхан'], ['Бөкей ордасы'], []])
})

test('names that begin with what was typed come before those that only hold it', () => {
  expect(found('ор')).toEqual(['Орынбор', 'Бөкей ордасы'])
  expect(found('мил')).toEqual(['Алаш милициясы'])
// As many begin with it: the one with more facts first.
  expect(found('ал')).toEqual(['Әлихан Бөкейхан', 'Алаш милициясы'])
})

test('nothing typed, or nothing known, finds nothing', () => {
  expect([found(''), found('  «» '), found('жоқ')]).toEqual([[], [], []])
})
