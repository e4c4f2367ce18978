import { describe, expect, it } from 'vitest'
import { aFact, anEntity, changed, day, entity, people, plainAsk, said, smallBase, withFact } from '../../testing/fact-base-fixture'
import type { FactBase } from '../facts/fact-base'
import { indexBase } from '../facts/fact-index'
import { generateBank } from './generate'
import { type ItemPlan, planItems } from './plan-items'

const plan = (base: FactBase) => planItems(indexBase(base))
const checks = (base: FactBase) => plan(base).problems.map(({ id, check }) => `${id}: ${check}`)
function itemOf(base: FactBase, id: string): ItemPlan {
  const item = plan(base).items.find((each) => each.id === id)
  if (item === undefined) throw new Error(`No item ${id}`)
  return item
}
const optionIds = (base: FactBase, id: string) => itemOf(base, id).options.map((option) => option.id)

describe('an item is made', () => {
  it('for every asked slot, in teaching order, and for no other', () => {
    expect(plan(smallBase()).items.map((item) => item.id)).toEqual([
      'quota.north/number', 'quota.north/region', 'quota.south/number', 'quota.west/number', 'quota.east/number',
      'days.ball/date', 'days.fair/date', 'days.strike/date', 'plan.cause/cause',
    ])
  })
  it('in the forms of its kind of answer', () => {
    expect(itemOf(smallBase(), 'quota.north/region').forms).toEqual(['flashcard', 'choice', 'typed', 'cloze', 'trueFalse'])
    expect(itemOf(smallBase(), 'quota.north/number').forms).toEqual(['flashcard', 'choice', 'cloze', 'number', 'trueFalse'])
    expect(itemOf(smallBase(), 'days.ball/date').forms).toEqual(['flashcard', 'choice', 'cloze', 'date', 'trueFalse'])
    expect(itemOf(smallBase(), 'plan.cause/cause').forms).toEqual(['flashcard', 'choice'])
  })
  it('typed for a text only where its author accepts texts in all languages', () => {
    const typed = changed(smallBase(), 'plan.cause', ({ ask }) => ({ ask: { cause: { ...plainAsk, ...ask.cause, accepted: { kk: ['аштық'], ru: ['голод'], en: ['hunger'] } } } }))
    expect(itemOf(typed, 'plan.cause/cause').forms).toContain('typed')
  })
  it('without typing where a name is too long', () => {
    const base = smallBase()
    const long = anEntity('north', 'region')
    const names = { ...long.names, en: { ...long.names.en, name: 'The Far and Cold North' } }
    expect(itemOf({ ...base, entities: base.entities.map((each) => (each.id === 'north' ? { ...each, names } : each)) }, 'quota.north/region').without).toMatchObject({ typed: 'the name is too long to type' })
  })
  it('as a flashcard alone once its fact is retired', () => {
    const item = itemOf(changed(smallBase(), 'quota.north', () => ({ retired: 'a slip' })), 'quota.north/number')
    expect([item.forms, item.options]).toEqual([['flashcard'], []])
  })
})

describe('a gap and claims are made of the statement', () => {
  const stating = (kk: string, ru: string, en: string) => changed(smallBase(), 'quota.north', ({ wording }) => ({ wording: { ...wording, statement: { kk, ru, en } } }))
  const without = (base: FactBase, id = 'quota.north/number') => itemOf(base, id).without
  it('with the answer in the form the sentence needs', () => {
    const bank = generateBank(smallBase(), 'kk', 'v')
    const { cloze, trueFalse } = bank.items.find((item) => item.id === 'quota.north/region')?.forms ?? {}
    expect(cloze).toEqual({ before: '', after: ' 1\u00a0000 адам шақырылды.', answer: 'Қнортхтан' })
    expect(trueFalse).toMatchObject({ before: '', after: ' 1\u00a0000 адам шақырылды.' })
    expect(trueFalse?.claims[0]).toEqual({ words: 'Қнортхтан', option: null })
    expect(trueFalse?.claims.slice(1).map((claim) => claim.option)).toEqual(['south', 'west-land', 'east-land'])
  })
  it('that leave the noun of a figure and the preposition of a date outside, but a noun that bends with its figure inside', () => {
    const gaps = (locale: 'kk' | 'ru' | 'en', id: string, base = smallBase()) => generateBank(base, locale, 'v').items.find((item) => item.id === id)?.forms
    expect(gaps('ru', 'quota.north/number')?.cloze).toEqual({ before: 'Из Янортха призвали ', after: ' человек.', answer: '1\u00a0000' })
    const few = changed(smallBase(), 'quota.south', () => ({ slots: { region: entity('south'), number: people(2) } }))
    expect(gaps('ru', 'quota.north/number', few)?.trueFalse?.claims.map((claim) => claim.words)).toEqual(['1\u00a0000 человек', '2\u00a0000 человек', '4\u00a0000 человек', '2 человека'])
    const on = changed(smallBase(), 'days.ball', ({ wording }) => ({ wording: { ...wording, statement: { kk: '{event} {date.on} болды.', ru: '{event} был {date.on}.', en: '{date.on} was {event}.' } } }))
    expect(gaps('en', 'days.ball/date', on)?.cloze).toEqual({ before: 'On ', after: ' was Ball.', answer: '5 December 1917' })
    expect(gaps('kk', 'days.ball/date', on)?.cloze?.answer).toBe('1917 жылғы 5 желтоқсанда')
  })
  it('a gap of words inflected by hand takes no other words', () => {
    const marked = stating('{region} [number|1 000] берді.', '{region} дал [number|1 000].', '{region} gave [number|1,000].')
    expect(itemOf(marked, 'quota.north/number').forms).toEqual(['flashcard', 'choice', 'cloze', 'number'])
    expect(without(marked).trueFalse).toBe('the words in its statement are inflected by hand')
    expect(generateBank(marked, 'en', 'v').items[0]?.forms.cloze).toEqual({ before: 'North gave ', after: '.', answer: '1,000' })
    expect(generateBank(marked, 'en', 'v').items[0]?.statement).toBe('North gave 1,000.')
  })
  it('only where the statement has one gap in every language', () => {
    const lacks = { cloze: 'its statement leaves no gap for the answer', trueFalse: 'its statement leaves no gap for the answer' }
    expect(without(stating('{region} {number} берді.', '{region} дал {number}.', '{region} gave some.'))).toMatchObject(lacks)
    expect(without(stating('{number} {number}', '{number}', '{number}'))).toMatchObject(lacks)
    expect(without(stating('[number|мың] {region}', '{number} {region}', '{number} {region}'))).toMatchObject(lacks)
  })
  it('only where no other fact fills it', () => {
    const base = smallBase()
    const statement = { kk: 'Өңірден {number.noun} шақырылды.', ru: 'Из края призвали {number.noun}.', en: 'One region sent {number} men.' }
    const vague = { ...base, relations: base.relations.map((each) => (each.id === 'quota' ? { ...each, wording: { ...each.wording, statement } } : each)) }
    expect(without(vague)).toEqual({ cloze: 'another fact fills the gap of its statement as well', trueFalse: 'another fact fills the gap of its statement as well' })
  })
  it('unless the author rules them out', () => {
    const skipped = changed(smallBase(), 'quota.north', ({ ask }) => ({ ask: { ...ask, number: { ...plainAsk, skip: { cloze: 'stiff', trueFalse: 'odd', choice: 'poor' } } } }))
    expect(itemOf(skipped, 'quota.north/number')).toMatchObject({ forms: ['flashcard', 'number'], without: { cloze: 'stiff', trueFalse: 'odd', choice: 'poor' }, options: [] })
  })
  it('claims for an item whose only option makes no choice, where they can be corrected in writing', () => {
    const base = smallBase()
    const two = { ...base, facts: base.facts.filter((each) => !['quota.west', 'quota.east'].includes(each.id)) }
    expect(itemOf(two, 'quota.north/number')).toMatchObject({ forms: ['flashcard', 'cloze', 'number', 'trueFalse'], options: [{ id: '2000' }], claims: [{ id: '2000' }] })
    const mute = changed(two, 'quota.north', () => ({ ask: { region: { ...plainAsk, skip: { typed: 'a test' } } } }))
    expect(without(mute, 'quota.north/region')).toMatchObject({ trueFalse: 'a false claim could not be corrected' })
  })
})

describe('no item is made', () => {
  it('where two facts answer the stem differently', () => {
    expect(checks(changed(smallBase(), 'quota.south', () => ({ ask: { number: plainAsk, region: plainAsk } })))).toEqual(['quota.south: two keys'])
    const base = smallBase()
    const vague = { statement: said('x'), ask: { date: said('On what date was it?') } }
    const relations = base.relations.map((relation) => (relation.id === 'dated' ? { ...relation, wording: vague } : relation))
    expect(checks({ ...base, relations })).toEqual(['days.ball: two keys', 'days.fair: two keys', 'days.strike: two keys'])
  })
  it('where the list is open and the slot not unique', () => {
    expect(checks(changed(smallBase(), 'plan.member', () => ({ ask: { person: plainAsk } })))).toEqual(['plan.member: open list'])
  })
  it('for a bare question on facts that disagree, but for one that names its source', () => {
    const rival = aFact('quota.north-too', { region: entity('north'), number: people(1300) }, { conflict: 'c' })
    const bare = withFact(changed(smallBase(), 'quota.north', () => ({ conflict: 'c', ask: { number: plainAsk } })), rival)
    expect(checks(bare)).toEqual(['quota.north: two keys'])
    expect(checks(changed(bare, 'quota.north', () => ({ wording: { statement: null, ask: { number: said('According to the plan?') } } })))).toEqual([])
  })
  it('unless the stem itself names the other answers', () => {
    const stem = { kk: 'Қвест land пен Қсоуту басқа кім?', ru: 'Кто кроме Я?', en: 'Who besides South and West land?' }
    const both = changed(smallBase(), 'quota.south', () => ({ ask: { region: plainAsk }, wording: { statement: null, ask: { region: stem } } }))
    expect(checks(both)).toEqual(['quota.south: two keys'])
    const { kk, ru } = anEntity('west-land', 'region').names
    const named = { kk: `${kk.name} жерден басқа кім?`, ru: `Кто, кроме ${ru.cases.gen}?`, en: 'Who besides West land?' }
    expect(checks(changed(both, 'quota.south', () => ({ wording: { statement: null, ask: { region: named } } })))).toEqual([])
  })
})

describe('options', () => {
  it('are the nearest values of the same relation, without the key', () => {
    expect(optionIds(smallBase(), 'quota.east/number')).toEqual(['2000', '1000'])
    expect(optionIds(smallBase(), 'days.fair/date')).toEqual(['1917-12-05', '1919-04-04'])
  })
  it('begin with what the author wrote, and an unprovable one is a problem', () => {
    const options = [people(700), people(1000, { min: 900 }), people(4000, { approx: true })].map((value) => ({ value, text: null, why: said('Made up.') }))
    const base = changed(smallBase(), 'quota.north', () => ({ ask: { number: { ...plainAsk, options } } }))
    expect(optionIds(base, 'quota.north/number')).toEqual(['700', '2000', '4000'])
    expect(checks(base)).toEqual(['quota.north: unprovable option', 'quota.north: unprovable option'])
  })
  it('come from other relations where too few are at hand, and only of the same shape', () => {
    const far = aFact('days.end', { event: entity('board'), date: day('1920-08') }, { relation: 'dated' })
    const base = withFact({ ...smallBase(), facts: smallBase().facts.filter((fact) => fact.id !== 'days.strike') }, far)
    expect(itemOf(base, 'days.ball/date').without.choice).toBe('1 provable options, 2 are needed')
  })
  it('of other relations serve where they have the same shape', () => {
    const unit = 'person'
    const lone = aFact('plan.total', { body: entity('board'), total: people(9000) }, { relation: 'totals', ask: { total: plainAsk } })
    const totals = { id: 'totals', slots: { body: { kind: 'entity', types: ['body'] }, total: { kind: 'number', unit } }, unique: ['total'], closed: { is: false, reason: '' }, wording: { statement: said('x'), ask: { total: said('How many?') } } } as const
    const base = withFact({ ...smallBase(), relations: [...smallBase().relations, totals] }, lone)
    expect(optionIds(base, 'plan.total/total')).toEqual(['4000', '2000', '1000'])
    const twoOwn = [people(7000), people(8000)].map((value) => ({ value, text: null, why: said('Made up.') }))
    expect(optionIds(withFact(base, { ...lone, ask: { total: { ...plainAsk, options: twoOwn } } }), 'plan.total/total')).toEqual(['7000', '8000'])
  })
  it('are never what only a retired fact says', () => {
    expect(optionIds(changed(smallBase(), 'quota.east', () => ({ retired: 'a slip' })), 'quota.north/region')).toEqual(['south', 'west-land'])
  })
  it('never hold one thing under two names', () => {
    const base = smallBase()
    const twins = base.entities.map((each) => (each.id === 'south' ? { ...each, sameAs: ['east-land'] } : each))
    expect(optionIds({ ...base, entities: twins }, 'quota.north/region')).toEqual(['south', 'west-land'])
  })
  it('of a key in several words are dropped where all are much shorter', () => {
    const base = smallBase()
    const { names } = anEntity('north', 'region')
    const long = { ...names, ru: { ...names.ru, name: 'Очень далёкий и холодный север' } }
    const { without, options } = itemOf({ ...base, entities: base.entities.map((each) => (each.id === 'north' ? { ...each, names: long } : each)) }, 'quota.north/region')
    expect([without.choice, options]).toEqual(['every option is much shorter than the answer', []])
  })
  it('vanish as soon as a fact makes them true', () => {
    expect(optionIds(smallBase(), 'quota.north/number')).toContain('4000')
    const grown = withFact(smallBase(), aFact('quota.north-too', { region: entity('north'), number: people(4000) }, { retired: 'doubtful' }))
    expect(optionIds(grown, 'quota.north/number')).not.toContain('4000')
  })
})

describe('items are kept apart', () => {
  it('from those of their fact, of confusable facts in both directions, and from those with the same answer', () => {
    expect(itemOf(smallBase(), 'quota.north/number').keepApart).toEqual(['quota.north/region', 'quota.west/number'])
    expect(itemOf(smallBase(), 'quota.west/number').keepApart).toEqual(['quota.north/number', 'quota.north/region', 'quota.south/number'])
    expect(itemOf(smallBase(), 'quota.east/number').keepApart).toEqual([])
  })
  it('from those of their conflict group', () => {
    const base = changed(changed(smallBase(), 'days.ball', () => ({ conflict: 'c' })), 'quota.east', () => ({ conflict: 'c' }))
    expect(itemOf(base, 'days.ball/date').keepApart).toEqual(['quota.east/number'])
  })
})

it('a deck holds the items of the facts its query finds', () => {
  expect(itemOf(smallBase(), 'quota.north/number').decks).toEqual(['all', 'must'])
  expect(itemOf(smallBase(), 'quota.south/number').decks).toEqual(['all'])
})

it('an item that succeeds another names it', () => {
  const old = changed(smallBase(), 'quota.south', () => ({ retired: 'a slip' }))
  expect(itemOf(changed(old, 'quota.north', () => ({ supersedes: ['quota.south'] })), 'quota.north/number').supersedes).toBe('quota.south/number')
})
