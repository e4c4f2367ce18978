import { describe, expect, it } from 'vitest'
import type { Entity, Unit } from '../facts/fact-base'
import type { DateValue, NumberValue, Value } from '../facts/value'
import { locales } from '../locale'
import type { RenderContext } from './render-value'
import { renderValue, valueForm } from './render-value'

const semey: Entity = {
  id: 'semey',
  type: 'town',
  names: {
    kk: { name: 'Семей', possessed: false, cases: {}, aliases: [] },
    ru: {
      name: 'Семипалатинск', gender: 'm', number: 'sg', animate: false, aliases: [],
      cases: { nom: 'Семипалатинск', gen: 'Семипалатинска', dat: 'Семипалатинску', acc: 'Семипалатинск', ins: 'Семипалатинском', prep: 'Семипалатинске' },
    },
    en: { name: 'Semey', article: '', aliases: [] },
  },
  partOf: [],
  sameAs: [],
  givenNameOutside: false,
}
const person: Unit = { id: 'person', noun: { kk: 'адам', ru: { one: 'человек', few: 'человека', many: 'человек' }, en: { one: 'person', other: 'people' } } }
const ctx: RenderContext = {
  entities: new Map([['semey', semey]]),
  units: new Map([['person', person]]),
  texts: new Map([['order', { kk: 'тәртіп', ru: 'порядок', en: 'order' }]]),
}
const quota: NumberValue = { kind: 'number', min: 3000, max: 3000, approx: false, unit: 'person' }
const amnesty: DateValue = { kind: 'date', from: '1919-04', to: '1919-04', precision: 'month', calendar: 'unstated' }

describe('a value has a text in every language', () => {
  it.each([
    [{ kind: 'entity', entity: 'semey' }, 'Семей', 'Семипалатинск', 'Semey'],
    [amnesty, '1919 жылғы сәуір', 'апрель 1919 года', 'April 1919'],
    [quota, '3\u00a0000 адам', '3\u00a0000 человек', '3,000 people'],
    [{ kind: 'text', key: 'order' }, 'тәртіп', 'порядок', 'order'],
  ] as const satisfies readonly (readonly [Value, string, string, string])[])('%o', (value, ...texts) => {
    expect(locales.map((locale) => renderValue(value, locale, ctx))).toEqual(texts)
  })

  it.each([{ kind: 'entity', entity: 'ufa' }, { kind: 'text', key: 'chaos' }, { ...quota, unit: 'horse' }] as const)('%o names what is missing', (value) => {
    expect(() => renderValue(value, 'en', ctx)).toThrow(/No (?:entity ufa|text chaos|unit horse)/u)
  })
})

describe('forms of a value in templates', () => {
  it.each([
    [{ kind: 'entity', entity: 'semey' }, 'loc', 'kk', 'Семейде'],
    [{ kind: 'entity', entity: 'semey' }, 'prep', 'ru', 'Семипалатинске'],
    [quota, null, 'kk', '3\u00a0000'], [quota, 'noun', 'en', '3,000 people'], [quota, 'dat', 'kk', '3\u00a0000-ға'], [quota, 'dat', 'ru', null],
    [{ ...quota, approx: true }, 'dat', 'kk', null], [{ ...quota, min: null }, 'dat', 'kk', null],
    [amnesty, null, 'ru', 'апрель 1919 года'], [amnesty, 'on', 'ru', 'в апреле 1919 года'], [amnesty, 'loc', 'kk', '1919 жылғы сәуірде'],
    [amnesty, 'loc', 'ru', null], [amnesty, 'noun', 'en', null],
    [{ kind: 'text', key: 'order' }, null, 'en', 'order'], [{ kind: 'text', key: 'order' }, 'gen', 'ru', null],
  ] as const)('%o %s %s', (value, form, locale, text) => {
    expect(valueForm(value, form, locale, ctx)).toBe(text)
  })
})
