import { describe, expect, it } from 'vitest'
import { aFact, anEntity, changed, day, entity, people, plainAsk, said, smallBase, withFact } from '../../testing/fact-base-fixture'
import { checkFactBase } from './check'
import type { FactBase } from './fact-base'
import { indexBase } from './fact-index'

const checksOf = (base: FactBase) => checkFactBase(indexBase(base)).map(({ id, check }) => `${id}: ${check}`)
const north = (change: Parameters<typeof changed>[2]) => changed(smallBase(), 'quota.north', change)

it('a sound base has no problem', () => {
  expect(checkFactBase(indexBase(smallBase()))).toEqual([])
})

describe('references', () => {
  it('to an unknown entity are named with the nearest known one', () => {
    const base = north(({ slots }) => ({ slots: { ...slots, region: entity('nort') } }))
    const [problem] = checkFactBase(indexBase(base))
    expect(problem).toMatchObject({ id: 'quota.north', check: 'unknown entity' })
    expect(problem?.say).toContain('Did you mean "north"?')
  })
  it('to unknown relations, topics, facts, conflicts, sources and units are named', () => {
    const cite = [{ source: '901', sentence: 0, tokens: ['x'] }]
    const base = north(() => ({ topic: 'plans', confusedWith: ['quota.nowhere'], conflict: 'quarrel', citations: cite }))
    expect(checksOf(base)).toEqual(expect.arrayContaining(['topic', 'fact', 'conflict', 'source'].map((kind) => `quota.north: unknown ${kind}`)))
    expect(checksOf(north(() => ({ relation: 'quotas' })))).toContain('quota.north: unknown relation')
    expect(checksOf(north(({ slots }) => ({ slots: { ...slots, number: people(5, { unit: 'men' }) } })))).toContain('quota.north: unknown unit')
  })
  it('to an entry that could not be read are not called unknown', () => {
    const base = north(({ slots }) => ({ slots: { ...slots, region: entity('broken') } }))
    const located = { fileOf: () => 'f', unreadable: (kind: string, id: string) => kind === 'entity' && id === 'broken' }
    expect(checkFactBase(indexBase(base), located)).toEqual([])
  })
  it('of decks are followed', () => {
    const base = smallBase()
    const deck = { id: 'odd', title: said('Odd'), description: said('Odd.'), query: { topics: ['plans'], facts: ['quota.nort'] } }
    expect(checksOf({ ...base, decks: [deck] })).toEqual(['odd: unknown topic', 'odd: unknown fact'])
  })
})

describe('slots', () => {
  it('missing, strange or of another type than the relation says', () => {
    expect(checksOf(north(({ slots: { number } }) => ({ slots: number ? { number } : {}, ask: {} })))).toContain('quota.north: missing slot')
    expect(checksOf(north(({ slots }) => ({ slots: { ...slots, colour: entity('north') } })))).toContain('quota.north: unknown slot')
    expect(checksOf(north(({ slots }) => ({ slots: { ...slots, region: entity('adam') } })))).toContain('quota.north: slot type')
    expect(checksOf(north(({ slots }) => ({ slots: { ...slots, number: day('1918') } })))).toContain('quota.north: slot type')
  })
  it('asked for but not there, and options or forbidden values of another kind', () => {
    expect(checksOf(north(() => ({ ask: { colour: plainAsk } })))).toContain('quota.north: unknown slot')
    const never = [{ value: day('1918'), reason: 'odd' }]
    expect(checksOf(north(() => ({ ask: { number: { ...plainAsk, never } } })))).toContain('quota.north: option type')
  })
  it('a fact without a relation asks for exactly one', () => {
    expect(checksOf(changed(smallBase(), 'plan.cause', () => ({ ask: {} })))).toContain('plan.cause: asked slots')
  })
})

describe('wording', () => {
  it('glues no suffix to a placeholder', () => {
    const statement = { ...said('x'), kk: '{region}дан {number} адам' }
    expect(checksOf(north(() => ({ wording: { statement, ask: {} } })))).toContain('quota.north: template')
  })
  it('has only placeholders that can be filled', () => {
    const statement = { ...said('x'), en: 'The {regoin.the} sent {number.gen}.' }
    expect(checksOf(north(() => ({ wording: { statement, ask: {} } }))).filter((each) => each === 'quota.north: placeholder')).toHaveLength(2)
  })
  it('does not ask with the answer in the question', () => {
    const stem = { ...said('x'), en: 'Who sent {number} men?' }
    expect(checksOf(north(() => ({ wording: { statement: null, ask: { number: stem } } })))).toContain('quota.north: leaking stem')
  })
  it('is there for every statement, question and text answer', () => {
    const base = smallBase()
    const bare = { ...base, relations: base.relations.map((relation) => ({ ...relation, wording: { statement: null, ask: {} } })) }
    expect(checksOf(bare)).toEqual(expect.arrayContaining(['quota.north: no statement', 'quota.north: no question']))
    const silent = changed(base, 'plan.cause', ({ ask }) => ({ ask: { cause: { ...plainAsk, ...ask.cause, answerText: null } } }))
    expect(checksOf(silent)).toContain('plan.cause: no answer text')
  })
  it('holds no placeholder where none is filled', () => {
    expect(checksOf(north(() => ({ explanation: { ...said('x'), en: 'Because of {region}.' } })))).toContain('quota.north: template')
  })
})

describe('letters and marks', () => {
  const explained = (kk: string) => checkFactBase(indexBase(north(() => ({ explanation: { ...said('x'), kk } }))))
  it('a Latin letter inside a Cyrillic word is named with its code', () => {
    const [problem] = explained('Бұл Aқмола облысы.')
    expect(problem).toMatchObject({ id: 'quota.north', check: 'mixed script' })
    expect(problem?.say).toContain('A (U+0041)')
  })
  it('a word wholly in Latin letters that look Cyrillic is named', () => {
    expect(explained('Ол XAH болды.').map((problem) => problem.check)).toEqual(['Latin letters'])
  })
  it('placeholders and marks are no words', () => {
    const marked = changed(smallBase(), 'quota.north', ({ wording }) => ({ wording: { ...wording, statement: { kk: '{region.acc} [number|мың] алды.', ru: '{region.acc} взяли [number|тысячу].', en: '{region} took [number|a thousand].' } } }))
    expect(checkFactBase(indexBase(marked))).toEqual([])
  })
  it.each(['Бұл үкіметїң сөзі.', 'Ол Ѓалым еді.'])('a letter of another Cyrillic alphabet is named: %s', (kk) => {
    expect(explained(kk).map((problem) => problem.check)).toEqual(['alphabet'])
  })
  it('marks stand in the statements of facts only, once for a slot', () => {
    const said3 = (text: string) => ({ kk: text, ru: text, en: text })
    const twice = changed(smallBase(), 'quota.north', ({ wording }) => ({ wording: { ...wording, statement: said3('[number|1] [number|1]') } }))
    expect(checkFactBase(indexBase(twice)).map(({ check }) => check)).toContain('mark')
    const base = smallBase()
    const shared = { ...base, relations: base.relations.map((each) => (each.id === 'quota' ? { ...each, wording: { ...each.wording, statement: said3('{region} [number|1].') } } : each)) }
    expect(checkFactBase(indexBase(shared)).map(({ id, check }) => `${id}: ${check}`)).toContain('quota: template')
  })
  it('Roman numerals are no look-alikes', () => {
    expect(explained('II жалпықазақ съезі болды.')).toEqual([])
  })
  it.each(['«Алаш" партиясы', 'Бұл “Алаш” болды', 'Олар 13 500 адам еді', 'Олар 13,500 адам еді', 'Екі  аралық', 'Не үшін ?', '5-13 желтоқсан'])('“%s” is marked wrongly', (kk) => {
    expect(explained(kk).map((problem) => problem.check)).toContain('marks')
  })
  it('English sets thousands apart with a comma', () => {
    expect(checksOf(north(() => ({ explanation: { ...said('x'), en: 'All 13 500 men.' } })))).toEqual(['quota.north: marks'])
  })
})

describe('groups', () => {
  it('a conflict has two sides', () => {
    const base = { ...changed(smallBase(), 'quota.north', () => ({ conflict: 'quarrel' })), conflicts: [{ id: 'quarrel', note: said('They differ.') }] }
    expect(checksOf(base)).toEqual(['quarrel: one-sided conflict'])
    expect(checksOf(changed(base, 'quota.south', () => ({ conflict: 'quarrel' })))).toEqual([])
  })
  it('facts do not supersede each other in a circle', () => {
    const a = changed(smallBase(), 'quota.north', () => ({ supersedes: ['quota.south'], retired: 'old' }))
    expect(checksOf(changed(a, 'quota.south', () => ({ supersedes: ['quota.north'], retired: 'old' })))).toEqual([
      'quota.north: supersedes cycle',
      'quota.south: supersedes cycle',
    ])
  })
  it('a superseded fact is retired', () => {
    expect(checksOf(north(() => ({ supersedes: ['quota.south'] })))).toEqual(['quota.south: superseded'])
  })
})

describe('citations', () => {
  const citing = (citations: FactBase['facts'][number]['citations']) => checksOf(north(() => ({ citations })))
  it('are there, point into their source and quote something short', () => {
    expect(citing([])).toEqual(['quota.north: no citation'])
    expect(citing([{ source: '900', sentence: 1, tokens: ['x'] }])).toEqual(['quota.north: sentence index'])
    expect(citing([{ source: '900', sentence: 0, tokens: [] }])).toEqual(['quota.north: tokens'])
  })
  it('quote a name, a figure or a date of four words and forty characters, not prose', () => {
    const quoting = (...tokens: readonly string[]) => citing([{ source: '900', sentence: 0, tokens }])
    expect(quoting('1931 ж. 2 тамызда', 'x'.repeat(40))).toEqual([])
    expect(quoting('riders of the frozen river')).toEqual(['quota.north: tokens'])
    expect(quoting('x'.repeat(41))).toEqual(['quota.north: tokens'])
    expect(quoting('riders of the frozen river', 'x'.repeat(41), '1,000')).toEqual(['quota.north: tokens', 'quota.north: tokens'])
  })
  it('that quote prose are told what to write instead', () => {
    const base = north(() => ({ citations: [{ source: '900', sentence: 0, tokens: ['riders of the frozen river'] }] }))
    expect(checkFactBase(indexBase(base))[0]?.say).toMatch(/^Write the name, figure or date.*“riders of the frozen river”: at most 4 words and 40 characters \(sentence 0 of 900\)/)
  })
  it('do not name a sentence that is said to carry no fact', () => {
    const base = smallBase()
    expect(checksOf({ ...base, sources: base.sources.map((source) => ({ ...source, withoutFact: { 0: 'a heading' } })) })).toEqual(['900: cited sentence'])
  })
})

describe('entities', () => {
  it('do not share a name unless they are kin', () => {
    const base = smallBase()
    const twin = { ...anEntity('north-town', 'town'), names: anEntity('north', 'town').names }
    expect(new Set(checksOf({ ...base, entities: [...base.entities, twin] }))).toEqual(new Set(['north-town: shared name']))
    expect(checksOf({ ...base, entities: [...base.entities, { ...twin, partOf: ['north'] }] })).toEqual([])
  })
})

it('problems of several kinds are reported together', () => {
  const base = withFact(north(() => ({ citations: [] })), aFact('quota.odd', { region: entity('nowhere'), number: people(1) }))
  expect(checksOf(base)).toEqual(expect.arrayContaining(['quota.north: no citation', 'quota.odd: unknown entity']))
})
