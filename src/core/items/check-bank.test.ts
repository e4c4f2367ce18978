import { describe, expect, it } from 'vitest'
import { aFact, anEntity, changed, day, entity, people, smallBase, withFact } from '../../testing/fact-base-fixture'
import type { FactBase } from '../facts/fact-base'
import { type Localised, locales } from '../locale'
import type { Bank, Item } from './bank'
import { checkBanks } from './check-bank'
import { generateBank } from './generate'

const banksOf = (base: FactBase): Localised<Bank> => ({ kk: generateBank(base, 'kk', 'v'), ru: generateBank(base, 'ru', 'v'), en: generateBank(base, 'en', 'v') })

/** Banks in which one item is spoiled, in all languages or in one. */
function spoiled(id: string, change: (item: Item) => Partial<Item>, only: readonly string[] = locales): Localised<Bank> {
  const banks = banksOf(smallBase())
  const spoil = (bank: Bank): Bank =>
    only.includes(bank.locale) ? { ...bank, items: bank.items.map((item) => (item.id === id ? { ...item, ...change(item) } : item)) } : bank
  return { kk: spoil(banks.kk), ru: spoil(banks.ru), en: spoil(banks.en) }
}

const checks = (banks: Localised<Bank>, base = smallBase()) => [...new Set(checkBanks(base, banks).map(({ id, check }) => `${id}: ${check}`))]
const asking = (stem: string) => (item: Item): Partial<Item> => ({ forms: { ...item.forms, flashcard: { stem } } })
const firstOption = (change: Partial<Item['options'][number]>) => (item: Item): Partial<Item> => {
  const options = item.options.map((option, at) => (at === 0 ? { ...option, ...change } : option))
  return { options, forms: { ...item.forms, choice: { stem: item.forms.flashcard.stem, options: options.map((option) => option.id) } } }
}

it('sound banks have no problem', () => {
  expect(checkBanks(smallBase(), banksOf(smallBase()))).toEqual([])
})

describe('a stem that leaks is found', () => {
  it('with the answer whole, inflected, as a figure or as a date', () => {
    expect(checks(spoiled('quota.north/region', asking('Did North send the men?'), ['en']))).toEqual(['quota.north/region: leaking stem'])
    expect(checks(spoiled('quota.north/region', asking('Who were the northern men?'), ['en']))).toEqual(['quota.north/region: leaking stem'])
    expect(checks(spoiled('quota.north/number', asking('Who sent 1,000 men?'), ['en']))).toEqual(['quota.north/number: leaking stem'])
    expect(checks(spoiled('quota.north/number', asking('Кто послал 1\u00a0000 человек?'), ['ru']))).toEqual(['quota.north/number: leaking stem'])
    expect(checks(spoiled('days.ball/date', asking('What was on 5 December 1917?'), ['en']))).toEqual(['days.ball/date: leaking stem'])
  })
  it('and a year or a word of the kind is no leak', () => {
    expect(checks(spoiled('days.ball/date', asking('On what day of 1917 was the ball?'), ['en']))).toEqual([])
    const government = (item: Item): Partial<Item> => ({
      answer: { ...item.answer, text: 'Northern Government' },
      options: item.options.map((option, at) => ({ ...option, text: `Government no. ${at}` })),
      ...asking('Which government was it?')(item),
    })
    expect(checks(spoiled('quota.north/region', government, ['en']))).toEqual([])
    const unoptioned = (item: Item): Partial<Item> => ({ ...government(item), options: [], forms: { flashcard: { stem: 'Which government was it?' } } })
    expect(checks(spoiled('quota.north/region', unoptioned, ['en']))).toEqual(['quota.north/region: languages differ'])
  })
})

describe('options that are wrong to offer are found', () => {
  it('reading like the answer or like each other', () => {
    expect(checks(spoiled('quota.north/number', firstOption({ text: '1 000 PEOPLE' }), ['en']))).toEqual(['quota.north/number: same options'])
    expect(checks(spoiled('quota.north/number', firstOption({ text: '4,000 people' }), ['en']))).toEqual(['quota.north/number: same options'])
  })
  it('without a reason, or with one that is not so', () => {
    expect(checks(spoiled('quota.north/number', firstOption({ why: ' ' })))).toEqual(['quota.north/number: option without reason'])
    const lie = firstOption({ trueOf: { item: null, fact: 'quota.east', citations: [] } })
    expect(checks(spoiled('quota.north/number', lie))).toEqual(['quota.north/number: wrong reason'])
  })
  it('that are the answer in other words', () => {
    const shadow = (id: string) => firstOption({ id, trueOf: null })
    expect(checks(spoiled('quota.north/number', shadow('about-1100')))).toEqual(['quota.north/number: true option'])
    expect(checks(spoiled('quota.north/number', shadow('about-900')))).toEqual(['quota.north/number: true option'])
    expect(checks(spoiled('days.ball/date', shadow('1917-12-18')))).toEqual(['days.ball/date: true option'])
    expect(checks(spoiled('days.ball/date', shadow('1917-11-22')))).toEqual(['days.ball/date: true option'])
    expect(checks(spoiled('days.ball/date', shadow('1917-12-01..1917-12-31')))).toEqual(['days.ball/date: true option'])
  })
  it('that a part, a whole or a twin of the answer names', () => {
    const base = { ...smallBase(), entities: [...smallBase().entities, anEntity('corner', 'region', { partOf: ['north-twin'] }), anEntity('north-twin', 'region', { sameAs: ['north'] })] }
    for (const id of ['corner', 'north-twin']) {
      expect(checks(spoiled('quota.north/region', firstOption({ id, trueOf: null })), base)).toEqual(['quota.north/region: true option'])
    }
  })
  it('that became true by a fact added after the banks were made', () => {
    const added = withFact(smallBase(), aFact('quota.north-too', { region: entity('north'), number: people(2000) }))
    expect(checks(banksOf(smallBase()), added)).toEqual(['quota.north/number: true option', 'quota.north/number: true claim'])
    const dated = withFact(smallBase(), aFact('days.ball-too', { event: entity('ball'), date: day('1918-06') }, { relation: 'dated' }))
    expect(checks(banksOf(smallBase()), dated)).toEqual(['days.ball/date: true option', 'days.ball/date: true claim'])
  })
  it('that are all much shorter than the answer', () => {
    const long = spoiled('plan.cause/cause', (item) => ({ answer: { ...item.answer, text: 'to avert the famine that the drought of the year before had brought' } }), ['en'])
    expect(checks(long)).toEqual(['plan.cause/cause: longest option'])
  })
  it('that are too few, or not those of the choice', () => {
    expect(checks(spoiled('quota.north/number', (item) => ({ options: item.options.slice(1) })))).toContain('quota.north/number: too few options')
    expect(checks(spoiled('quota.north/number', (item) => ({ options: item.options.toReversed() })))).toEqual(['quota.north/number: option id'])
  })
})

describe('a statement with a gap, and claims made of it', () => {
  const gap = (before: string, after: string) => (item: Item): Partial<Item> => ({ forms: { ...item.forms, cloze: { before, after, answer: item.answer.text } } })
  it('do not hold the answer beside the gap', () => {
    expect(checks(spoiled('quota.north/region', gap('From the north of North ', ' they came.'), ['en']))).toEqual(['quota.north/region: leaking gap'])
    expect(checks(spoiled('quota.north/number', gap('Of 1,000 men ', ' came.'), ['en']))).toEqual(['quota.north/number: leaking gap'])
  })
  it('do not stand twice with two answers', () => {
    expect(checks(spoiled('quota.north/number', gap('South sent ', ' men.'), ['en']))).toEqual(['quota.south/number: same gap'])
  })
  it('differ from each other', () => {
    const alike = (item: Item): Partial<Item> => ({ forms: { ...item.forms, trueFalse: { before: '', after: '', claims: [{ words: item.statement, option: null }, { words: item.statement, option: item.options[0]?.id ?? '' }] } } })
    expect(checks(spoiled('quota.north/number', alike, ['en']))).toEqual(['quota.north/number: same claims'])
    const untrue = (item: Item): Partial<Item> => ({ forms: { ...item.forms, trueFalse: { before: '', after: '', claims: [{ words: 'Not so.', option: null }] } } })
    expect(checks(spoiled('quota.north/number', untrue, ['en']))).toEqual(['quota.north/number: wrong claim'])
  })
  it('are false of the statement even where it gives less than the question', () => {
    const base = smallBase()
    const statement = { kk: 'Өңірден {number.noun} шақырылды.', ru: 'Из края призвали {number.noun}.', en: 'One region sent {number} men.' }
    const vague = { ...base, relations: base.relations.map((each) => (each.id === 'quota' ? { ...each, wording: { ...each.wording, statement } } : each)) }
    expect(checks(banksOf(base), vague)).toContain('quota.north/number: true claim')
    expect(checks(banksOf(vague), vague)).toEqual([])
    expect(banksOf(vague).en.items[0]?.forms.trueFalse).toBeUndefined()
  })
})

it('a fact about the whole does not make an option true of a part', () => {
  const parted = { ...smallBase(), entities: [...smallBase().entities, anEntity('corner', 'region', { partOf: ['south'] })] }
  const base = withFact(parted, aFact('quota.corner', { region: entity('corner'), number: people(300) }, { ask: smallBase().facts[1]?.ask ?? {} }))
  const banks = banksOf(base)
  expect(banks.en.items.find((item) => item.id === 'quota.corner/number')?.options.map((option) => option.id)).toContain('2000')
  expect(checks(banks, base)).toEqual([])
})

it('the same stem with two answers is found, with one answer it is none of this check', () => {
  const same = generateBank(smallBase(), 'en', 'v').items.find((item) => item.id === 'quota.south/number')?.forms.flashcard.stem ?? ''
  expect(checks(spoiled('quota.west/number', asking(same), ['en']))).toEqual([])
  const stem = generateBank(smallBase(), 'en', 'v').items.find((item) => item.id === 'days.ball/date')?.forms.flashcard.stem ?? ''
  expect(checks(spoiled('days.fair/date', asking(stem), ['en']))).toEqual(['days.fair/date: same stem'])
})

it('an explanation that repeats the statement is found', () => {
  expect(checks(spoiled('quota.north/number', (item) => ({ explanation: item.statement.toUpperCase() })))).toEqual(['quota.north/number: empty explanation'])
})

it('a key that is not what the fact holds is found', () => {
  const banks = banksOf(smallBase())
  const base = changed(smallBase(), 'quota.east', () => ({ slots: { region: entity('east-land'), number: people(4500) } }))
  expect(checks(banks, base)).toContain('quota.east/number: wrong key')
  expect(checks(banks, { ...base, facts: base.facts.filter((fact) => fact.id !== 'quota.east') })).toContain('quota.east/number: orphan item')
})

describe('languages that differ are found', () => {
  it('in the options of an item', () => {
    expect(checks(spoiled('quota.north/number', firstOption({ id: '2500' }), ['ru']))).toEqual(['quota.north/number: languages differ'])
  })
  it('in the items themselves', () => {
    const banks = banksOf(smallBase())
    expect(checks({ ...banks, en: { ...banks.en, items: banks.en.items.slice(1) } })).toEqual(['quota.north/number: languages differ'])
    expect(checks({ ...banks, kk: { ...banks.kk, items: banks.kk.items.slice(1) } })).toEqual(['quota.north/number: languages differ'])
  })
})
