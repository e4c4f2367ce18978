import type { Entity, Fact, FactBase, Relation } from '../core/facts/fact-base'
import type { DateValue, NumberValue, Value } from '../core/facts/value'
import type { Localised } from '../core/locale'

/** Words in three languages: for kk and ru letters of their alphabet stand for the English ones. */
export function said(text: string): Localised<string> {
  return { kk: `Қ${cyrillic(text)}`, ru: `Я${cyrillic(text)}`, en: text }
}

function cyrillic(text: string): string {
  return [...text.toLowerCase()].map((letter) => cyrillicLetters[letter] ?? letter).join('')
}

/** An entity with made-up names; give parts of it to override. */
export function anEntity(id: string, type: Entity['type'], parts: Partial<Entity> = {}): Entity {
  const word = id.replace(/-/g, ' ')
  return {
    id,
    type,
    givenNameOutside: false,
    names: {
      kk: { name: `Қ${cyrillic(word)}`, possessed: false, cases: {}, aliases: [] },
      ru: {
        name: `Я${cyrillic(word)}`,
        gender: 'm',
        number: 'sg',
        animate: type === 'person',
        cases: { nom: `Я${cyrillic(word)}`, gen: `Я${cyrillic(word)}а`, dat: `Я${cyrillic(word)}у`, acc: `Я${cyrillic(word)}а`, ins: `Я${cyrillic(word)}ом`, prep: `Я${cyrillic(word)}е` },
        aliases: [],
      },
      en: { name: word.charAt(0).toUpperCase() + word.slice(1), article: '', aliases: [] },
    },
    partOf: [],
    sameAs: [],
    ...parts,
  }
}

const cyrillicLetters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, 'абцдефгхийклмнопщрстувжчыз'[at] ?? letter]),
)

/** A fact of the relation `quota` unless its parts say otherwise. */
export function aFact(id: string, slots: Fact['slots'], parts: Partial<Fact> = {}): Fact {
  return {
    id,
    topic: 'plan',
    importance: 2,
    relation: 'quota',
    slots,
    wording: { statement: null, ask: {} },
    explanation: said(`because of ${id.replaceAll('.', ' ')}`),
    ask: {},
    citations: [{ source: '900', sentence: 0, tokens: ['token'] }],
    conflict: null,
    confusedWith: [],
    supersedes: [],
    retired: null,
    ...parts,
  }
}

/** An asked slot with nothing of its own. */
export const plainAsk: Fact['ask'][string] = { answerText: null, accepted: { kk: [], ru: [], en: [] }, explanation: null, hint: null, options: [], never: [], skip: {} }

export function entity(id: string): Value {
  return { kind: 'entity', entity: id }
}

export function day(from: string, parts: Partial<DateValue> = {}): DateValue {
  return { kind: 'date', from, to: from, precision: from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day', calendar: 'unstated', ...parts }
}

export function people(count: number, parts: Partial<NumberValue> = {}): NumberValue {
  return { kind: 'number', min: count, max: count, approx: false, unit: 'person', ...parts }
}

const quota: Relation = {
  id: 'quota',
  slots: { region: { kind: 'entity', types: ['region'] }, number: { kind: 'number', unit: 'person' } },
  unique: ['number'],
  closed: { is: true, reason: 'The plan lists all its regions.' },
  wording: {
    statement: { kk: '{region.abl} {number.noun} шақырылды.', ru: 'Из {region.gen} призвали {number.noun}.', en: '{region} sent {number} men.' },
    ask: {
      number: { kk: '{region.abl} неше адам шақырылды?', ru: 'Сколько человек призвали из {region.gen}?', en: 'How many men did {region} send?' },
      region: { kk: '{number.noun} қай өңірден шақырылды?', ru: 'Откуда призвали {number.noun}?', en: 'Which part of the country sent {number} men?' },
    },
  },
}

const dated: Relation = {
  id: 'dated',
  slots: { event: { kind: 'entity', types: ['event'] }, date: { kind: 'date' } },
  unique: ['date'],
  closed: { is: false, reason: '' },
  wording: {
    statement: { kk: '{event} болған күн: {date}.', ru: 'Дата {event.gen}: {date}.', en: 'The date of {event} is {date}.' },
    ask: { date: { kk: '{event} қай күні болды?', ru: 'Какого числа был {event}?', en: 'On what date was {event}?' } },
  },
}

const member: Relation = {
  id: 'member',
  slots: { body: { kind: 'entity', types: ['body'] }, person: { kind: 'entity', types: ['person'] } },
  unique: [],
  closed: { is: false, reason: '' },
  wording: {
    statement: { kk: '{body} құрамында {person} болды.', ru: 'В {body.prep} был {person}.', en: '{person} sat on {body}.' },
    ask: { person: { kk: '{body} құрамында кім болды?', ru: 'Кто был в {body.prep}?', en: 'Who sat on {body}?' } },
  },
}

const askNumber = { number: plainAsk }

/** A small base without a problem: a closed list, an open list, dates, a confusable pair, an authored fact. */
export function smallBase(): FactBase {
  return {
    sources: [{ id: '900', title: said('Source'), language: 'en', kind: said('article'), licence: 'CC0', digests: ['0'.repeat(64)], withoutFact: {} }],
    entities: [
      ...['north', 'south', 'west-land', 'east-land'].map((id) => anEntity(id, 'region')),
      ...['ball', 'fair', 'strike'].map((id) => anEntity(id, 'event')),
      ...['adam', 'bella', 'carl'].map((id) => anEntity(id, 'person')),
      anEntity('board', 'body'),
    ],
    units: [{ id: 'person', noun: { kk: 'адам', ru: { one: 'человек', few: 'человека', many: 'человек' }, en: { one: 'person', other: 'people' } } }],
    relations: [quota, dated, member],
    topics: [{ id: 'plan', title: said('Plan') }, { id: 'days', title: said('Days') }],
    conflicts: [],
    facts: [
      aFact('quota.north', { region: entity('north'), number: people(1000) }, { ask: { number: plainAsk, region: plainAsk }, importance: 3 }),
      aFact('quota.south', { region: entity('south'), number: people(2000) }, { ask: askNumber }),
      aFact('quota.west', { region: entity('west-land'), number: people(2000) }, { ask: askNumber, confusedWith: ['quota.north'] }),
      aFact('quota.east', { region: entity('east-land'), number: people(4000) }, { ask: askNumber }),
      ...[['ball', '1917-12-05'], ['fair', '1918-06-08'], ['strike', '1919-04-04']].map(([id = '', date = '']) =>
        aFact(`days.${id}`, { event: entity(id), date: day(date) }, { relation: 'dated', topic: 'days', ask: { date: plainAsk } }),
      ),
      aFact('plan.member', { body: entity('board'), person: entity('adam') }, { relation: 'member' }),
      aFact('plan.cause', { cause: { kind: 'text', key: 'hunger' } }, {
        relation: null,
        wording: { statement: said('The plan was made against hunger.'), ask: { cause: said('Why was the plan made?') } },
        ask: {
          cause: {
            ...plainAsk,
            answerText: said('to avert famine'),
            options: ['glory', 'trade'].map((key) => ({ value: { kind: 'text', key }, text: said(`to gain much ${key}`), why: said(`Nobody spoke of ${key}.`) })),
          },
        },
      }),
    ],
    decks: [{ id: 'all', title: said('All'), description: said('Everything.'), query: {} }, { id: 'must', title: said('Must'), description: said('The core.'), query: { minImportance: 3 } }],
  }
}

/** A base with one fact replaced or added. */
export function withFact(base: FactBase, fact: Fact): FactBase {
  const known = base.facts.some((each) => each.id === fact.id)
  return { ...base, facts: known ? base.facts.map((each) => (each.id === fact.id ? fact : each)) : [...base.facts, fact] }
}

/** A base with a fact changed. @throws Error for an unknown id. */
export function changed(base: FactBase, id: string, change: (fact: Fact) => Partial<Fact>): FactBase {
  const fact = base.facts.find((each) => each.id === id)
  if (fact === undefined) throw new Error(`No fact ${id}`)
  return withFact(base, { ...fact, ...change(fact) })
}
