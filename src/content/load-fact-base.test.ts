import { describe, expect, it } from 'vitest'
import { edited, smallContent, withFolder } from '../testing/content-fixture'
import { day, people } from '../testing/fact-base-fixture'
import { loadFactBase } from './load-fact-base'

const load = (files: Record<string, string>) => withFolder(files, loadFactBase)
const problemsOf = (files: Record<string, string>) => load(files).problems.map(({ file, id, check }) => `${file} ${id ?? '-'}: ${check}`)
const broken = (file: string, from: string, to: string) => problemsOf(edited(smallContent(), file, from, to))

it('a sound folder is read without a problem', () => {
  const { base, problems } = load(smallContent())
  expect(problems).toEqual([])
  expect(base.facts.map((fact) => fact.id)).toEqual(['quota.north', 'quota.south', 'quota.east'])
  expect(base.facts[0]).toMatchObject({ topic: 'plan', slots: { number: people(1000), region: { kind: 'entity', entity: 'north' } }, retired: null })
  expect(base.entities[0]?.names.ru.cases).toMatchObject({ nom: 'Север', prep: 'Севере' })
})

describe('a file is read by the notation of the handbook', () => {
  const valued = (value: string) => load(edited(smallContent(), 'facts/plan.yaml', '{number: 1000, unit: person}', value)).base.facts[0]?.slots.number
  it.each([
    ['{number: 9500, about: true, unit: person}', people(9500, { approx: true })],
    ['{upTo: 2000, unit: person}', people(2000, { min: null })],
    ['{from: 20, to: 35, unit: person}', people(35, { min: 20 })],
    ['{date: "1919-12-19"}', day('1919-12-19')],
    ['{date: "1920-08", calendar: julian}', day('1920-08', { calendar: 'julian' })],
    ['{date: "1917-12-05/1917-12-13"}', day('1917-12-05', { to: '1917-12-13' })],
    ['{text: prevent-anarchy}', { kind: 'text', key: 'prevent-anarchy' }],
  ])('%s', (written, value) => expect(valued(written)).toEqual(value))
  it.each([
    ['{date: 1918}', 'unquoted date'],
    ['{date: 1919-12-19}', 'unquoted date'],
    ['{date: "1919-2-30"}', 'date'],
    ['{date: "1919-02-30"}', 'date'],
    ['{date: "1919-12-19/1919-12"}', 'date'],
    ['{date: "1919-12-19/1919-12-01"}', 'date'],
    ['{date: "1919-12-19", calendar: old}', 'date'],
    ['{number: "1000", unit: person}', 'number'],
    ['{number: 1000}', 'unit'],
    ['{number: 1000, upTo: 2000, unit: person}', 'number'],
    ['{from: 35, to: 20, unit: person}', 'number'],
    ['{number: 1000, unit: person, entity: north}', 'value'],
    ['{numbr: 1000, unit: person}', 'unknown key'],
    ['{entity: North Land}', 'id'],
    ['1000', 'value'],
  ])('%s is refused', (written, check) => {
    expect(broken('facts/plan.yaml', '{number: 1000, unit: person}', written)).toEqual([expect.stringMatching(new RegExp(`^facts/plan.yaml (quota.north|-): ${check}$`))])
  })
})

describe('what is wrong is named with file, id and check', () => {
  it.each([
    ['a tab', 'facts/plan.yaml', '    number: {}', '\tnumber: {}', 'facts/plan.yaml -: tab'],
    ['broken notation', 'conflicts.yaml', '[]', 'id: one: two', 'conflicts.yaml -: yaml'],
    ['an unknown key', 'facts/plan.yaml', 'importance: 3', 'importence: 3\n  importance: 3', 'facts/plan.yaml quota.north: unknown key'],
    ['a missing language', 'topics.yaml', 'ru: "План", ', '', 'topics.yaml plan: missing language'],
    ['an empty text', 'topics.yaml', 'ru: "План"', 'ru: " "', 'topics.yaml plan: empty'],
    ['an unquoted source', 'facts/plan.yaml', 'source: "900"', 'source: 900', 'facts/plan.yaml quota.north: unquoted'],
    ['a missing Russian case', 'entities/regions.yaml', 'gen: Севера, ', '', 'entities/regions.yaml north: missing case'],
    ['a missing field', 'facts/plan.yaml', '  importance: 3\n', '', 'facts/plan.yaml quota.north: missing field'],
    ['a value outside its list', 'entities/regions.yaml', 'type: region', 'type: planet', 'entities/regions.yaml north: value'],
    ['a shapeless id', 'topics.yaml', 'id: plan', 'id: The_Plan', 'topics.yaml The_Plan: value'],
    ['a duplicate id', 'facts/plan.yaml', 'id: quota.south', 'id: quota.north', 'facts/plan.yaml quota.north: duplicate id'],
    ['a letter written as two marks', 'topics.yaml', 'План', 'Планй'.normalize('NFD'), 'topics.yaml -: not NFC'],
  ])('%s', (_, file, from, to, problem) => expect(broken(file, from, to)).toEqual([problem]))

  it('a missing file and a file that would not be read', () => {
    const { 'topics.yaml': _, ...rest } = smallContent()
    expect(problemsOf({ ...rest, 'facts/more.yml': '[]' })).toEqual(['topics.yaml -: missing file', 'facts/more.yml -: file name'])
  })
})

describe('a typical mistake is told what to write instead', () => {
  const say = (file: string, from: string, to: string) => load(edited(smallContent(), file, from, to)).problems.map((problem) => problem.say)
  it.each([
    ['a tab', 'facts/plan.yaml', '    number: {}', '\tnumber: {}', /^Line \d+: write blanks instead of a tab\.$/],
    ['an unquoted year', 'facts/plan.yaml', '{number: 1000, unit: person}', '{date: 1918}', /Put the date in quotes: date: "1918"\.$/],
    ['a duplicated id', 'facts/plan.yaml', 'id: quota.south', 'id: quota.north', /^Give this fact another id: "quota\.north" stands in facts\/plan\.yaml/],
    ['a missing Russian case', 'entities/regions.yaml', 'gen: Севера, ', '', /write the gen form; Russian names carry all six cases/],
  ])('%s', (_, file, from, to, remedy) => expect(say(file, from, to)).toEqual([expect.stringMatching(remedy)]))
})

it('one bad file hides nothing in the others, and one bad entry nothing beside it', () => {
  const files = edited(edited(edited(smallContent(), 'topics.yaml', '- {id: plan', '- {{id: plan'), 'facts/plan.yaml', 'importance: 3', 'importance: 4'), 'facts/plan.yaml', 'number: 2000', 'number: two')
  const { base, problems } = load(files)
  expect(new Set(problems.map(({ file, id }) => `${file} ${id ?? '-'}`))).toEqual(new Set(['topics.yaml -', 'facts/plan.yaml quota.north', 'facts/plan.yaml quota.south']))
  expect(base.facts.map((fact) => fact.id)).toEqual(['quota.east'])
})

it('ids of a file that cannot be read are remembered, so that references to them are not called unknown', () => {
  const { located } = load(edited(smallContent(), 'entities/regions.yaml', 'type: region', 'type: [region'))
  expect([located.unreadable('entity', 'north'), located.unreadable('entity', 'nort')]).toEqual([true, false])
})

it('facts come in the order of the topics, whatever their files are called', () => {
  const files = smallContent()
  const late = (files['facts/plan.yaml'] ?? '').replaceAll('quota.', 'early.')
  const topics = `- {id: zeta, title: {kk: "а", ru: "а", en: "a"}}\n${files['topics.yaml'] ?? ''}`
  const { base } = load({ ...files, 'topics.yaml': topics, 'facts/zeta.yaml': late })
  expect(base.facts.map((fact) => fact.topic)).toEqual(['zeta', 'zeta', 'zeta', 'plan', 'plan', 'plan'])
})
