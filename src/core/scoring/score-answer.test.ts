import { describe, expect, test } from 'vitest'
import type { Given, PartialDate, Score } from '../events/event'
import type { DateValue, NumberValue } from '../facts/value'
import type { Item } from '../items/bank'
import { askFor, entity, indexOf, itemFor, option } from '../../testing/match-fixtures'
import { scoreAnswer, scoreNote } from './score-answer'

const entities = { semey: entity('town', 'Семей', { caseForm: ['Семейде'] }), omby: entity('town', 'Омбы') }
const text = (typed: string): Given => ({ as: 'text', text: typed })
const dontKnow: Given = { as: 'dontKnow' }

const date = (from: string, to = from, given: Partial<DateValue> = {}): DateValue => ({ kind: 'date', from, to, precision: from.length === 10 ? 'day' : from.length === 7 ? 'month' : 'year', calendar: 'unstated', ...given })
const number = (min: number | null, max = min ?? 0, approx = false): NumberValue => ({ kind: 'number', min, max, approx, unit: 'person' })
const point = (iso: string): PartialDate => {
  const [year = 0, month, day] = iso.split('-').map(Number)
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}

describe('a date', () => {
  const score = (value: DateValue, from: string, to?: string, given: Partial<Item> = {}, others: readonly Item[] = []): Score => {
    const item = itemFor(value, '', { forms: { flashcard: { stem: '' }, date: { stem: '' } }, ...given })
    return scoreAnswer(indexOf({}, [item, ...others]), item, 'date', [{ as: 'date', from: point(from), ...(to !== undefined && { to: point(to) }) }])
  }

  test.each<[string, DateValue, string, string | undefined, Score['result']]>([
    ['a day as it is', date('1919-12-19'), '1919-12-19', undefined, 'exact'],
    ['the month of a day', date('1919-12-19'), '1919-12', undefined, 'partial'],
    ['the year of a day', date('1919-12-19'), '1919', undefined, 'partial'],
    ['another day', date('1919-12-19'), '1919-12-18', undefined, 'unknown'],
    ['the day in another year', date('1919-12-19'), '1918-12-19', undefined, 'unknown'],
    ['another month', date('1919-12-19'), '1919-11', undefined, 'unknown'],
    ['another year', date('1919-12-19'), '1918', undefined, 'unknown'],
    ['a period around a day', date('1919-12-19'), '1919-12-18', '1919-12-20', 'unknown'],
    ['months around a day', date('1919-12-19'), '1919-12', '1920-01', 'unknown'],
    ['a month as it is', date('1919-12'), '1919-12', undefined, 'exact'],
    ['a day in a month', date('1919-12'), '1919-12-19', undefined, 'exact'],
    ['a day outside the month', date('1919-12'), '1919-11-30', undefined, 'unknown'],
    ['the year of a month', date('1919-12'), '1919', undefined, 'partial'],
    ['a month in a year', date('1919'), '1919-12', undefined, 'exact'],
    ['a period in a month', date('1919-12'), '1919-12-01', '1919-12-31', 'exact'],
    ['both ends', date('1917-12-05', '1917-12-13'), '1917-12-05', '1917-12-13', 'exact'],
    ['the first end', date('1917-12-05', '1917-12-13'), '1917-12-05', undefined, 'partial'],
    ['the last end', date('1917-12-05', '1917-12-13'), '1917-12-13', undefined, 'partial'],
    ['one end of two', date('1917-12-05', '1917-12-13'), '1917-12-05', '1917-12-20', 'partial'],
    ['a day inside', date('1917-12-05', '1917-12-13'), '1917-12-08', undefined, 'partial'],
    ['a period inside', date('1917-12-05', '1917-12-13'), '1917-12-06', '1917-12-12', 'partial'],
    ['the month of a period', date('1917-12-05', '1917-12-13'), '1917-12', undefined, 'partial'],
    ['a period around', date('1917-12-05', '1917-12-13'), '1917-12-01', '1917-12-31', 'unknown'],
    ['a day outside', date('1917-12-05', '1917-12-13'), '1917-12-14', undefined, 'unknown'],
    ['backwards', date('1917-12-05', '1917-12-13'), '1917-12-13', '1917-12-05', 'unknown'],
    ['a period of months by its years', date('1917-12', '1920-08'), '1917', '1920', 'partial'],
    ['a period of years', date('1917', '1920'), '1917', '1920', 'exact'],
    ['a year inside', date('1917', '1920'), '1918', undefined, 'partial'],
    ['one coarse end', date('1917-12', '1920-08'), '1917', undefined, 'unknown'],
  ])('%s', (_, value, from, to, expected) => expect(score(value, from, to).result).toBe(expected))

  test('in the other calendar is exact where the item says so, with a note', () => {
    const value = date('1917-12-05', '1917-12-13', { calendar: 'julian' })
    const other = { value: date('1917-12-18', '1917-12-26', { calendar: 'gregorian' }), as: 'otherCalendar' as const }
    const item = itemFor(value, '', { accepted: [other] })
    const given: Given[] = [{ as: 'date', from: point('1917-12-18'), to: point('1917-12-26') }]
    expect([scoreAnswer(indexOf({}, [item]), item, 'date', given).result, scoreNote(indexOf({}), item, 'date', given)]).toEqual(['exact', 'otherCalendar'])
    const plain = itemFor(date('1917-12-05', '1917-12-13'), '')
    expect([scoreAnswer(indexOf({}, [plain]), plain, 'date', given).result, scoreNote(indexOf({}), plain, 'date', given)]).toEqual(['unknown', null])
    expect(scoreAnswer(indexOf({}), item, 'date', [text('1917 жылғы 18–26 желтоқсан')]).result).toBe('exact')
    expect(scoreAnswer(indexOf({}), item, 'date', [text('1917 жылғы 26 желтоқсан')]).result).toBe('partial')
  })

  test('more precise than the source is noted', () => {
    const item = itemFor(date('1919-12'), '')
    expect(scoreNote(indexOf({}), item, 'date', [{ as: 'date', from: point('1919-12-19') }])).toBe('finer')
    expect(scoreNote(indexOf({}), item, 'date', [text('19.12.1919')])).toBe('finer')
    expect(scoreNote(indexOf({}), item, 'date', [text('12.1919')])).toBeNull()
    expect(scoreNote(indexOf({}), item, 'date', [])).toBeNull()
  })

  test('that an option or another item of the group has is named', () => {
    const options = [option('1919-04-04', '1919 жылғы 4 сәуір'), option('o2', '1920 жылғы 15 сәуір'), option('1918-11-04-julian', '')]
    expect(score(date('1919-12-19'), '1919-04-04', undefined, { options })).toEqual({ result: 'knownOther', option: '1919-04-04' })
    expect(score(date('1919-12-19'), '1920-04-15', undefined, { options })).toEqual({ result: 'knownOther', option: 'o2' })
    expect(score(date('1919-12-19'), '1918-11-04', undefined, { options })).toEqual({ result: 'knownOther', option: '1918-11-04-julian' })
    expect(score(date('1919-12'), '1919-12-24', undefined, { options: [option('1919-12-24', '')] })).toEqual({ result: 'knownOther', option: '1919-12-24' })
    const other = itemFor(date('1918-06-08'), 'other')
    expect(score(date('1918-09-08'), '1918-06-08', undefined, {}, [other])).toEqual({ result: 'knownOther', option: '1918-06-08' })
    expect(score(date('1918-09-08'), '1918-06-08', undefined, {}, [{ ...other, group: 'elsewhere' }])).toEqual({ result: 'unknown' })
    expect(score(date('1918-09-08'), '1918', undefined, {}, [itemFor(date('1918'), 'year')])).toEqual({ result: 'partial' })
  })

  test('in the item’s own words is right, even where they are no date', () => {
    const item = itemFor(date('1917'), '1917 жылдың күзі')
    expect(['1917 жылдың КҮЗІ.', '1917 жылдың қысы', ''].map((typed) => scoreAnswer(indexOf({}), item, 'typed', [text(typed)]).result)).toEqual(['exact', 'unknown', 'unknown'])
  })

  test('may be typed; what is no date is not', () => {
    const item = itemFor(date('1919-12-19'), '1919 жылғы 19 желтоқсан', { forms: { flashcard: { stem: '' }, cloze: { before: '', after: '', answer: '1919 жылғы 19 желтоқсанда' } } })
    const type = (typed: string) => scoreAnswer(indexOf({}), item, 'cloze', [text(typed)]).result
    expect(['19.12.1919', '1919 жылғы 19 желтоқсанда', 'желтоқсан 1919', 'Семей', '1919 жылға дейін'].map(type)).toEqual(['exact', 'exact', 'partial', 'unknown', 'unknown'])
  })
})

describe('a number', () => {
  const score = (value: NumberValue, min: number, max?: number, given: Partial<Item> = {}, others: readonly Item[] = []): Score => {
    const item = itemFor(value, '', given)
    return scoreAnswer(indexOf({}, [item, ...others]), item, 'number', [{ as: 'number', min, ...(max !== undefined && { max }) }])
  }

  test.each<[string, NumberValue, number, number | undefined, Score['result']]>([
    ['as it is', number(3000), 3000, undefined, 'exact'],
    ['as it is, both ends the same', number(3000), 3000, 3000, 'exact'],
    ['one off', number(3000), 3001, undefined, 'unknown'],
    ['a nought more', number(3000), 30000, undefined, 'unknown'],
    ['a range around', number(3000), 2000, 4000, 'unknown'],
    ['a range with one end right', number(3000), 3000, 4000, 'unknown'],
    ['about, as it is', number(9500, 9500, true), 9500, undefined, 'exact'],
    ['about, rounded further', number(9500, 9500, true), 10000, undefined, 'unknown'],
    ['both ends', number(20, 35), 20, 35, 'exact'],
    ['the first end', number(20, 35), 20, undefined, 'partial'],
    ['the last end', number(20, 35), 35, undefined, 'partial'],
    ['one end of two', number(20, 35), 20, 40, 'partial'],
    ['inside', number(20, 35), 25, undefined, 'partial'],
    ['a range inside', number(20, 35), 25, 30, 'partial'],
    ['a range around a range', number(20, 35), 18, 40, 'unknown'],
    ['outside', number(20, 35), 36, undefined, 'unknown'],
    ['backwards', number(20, 35), 35, 20, 'unknown'],
    ['up to, the bound', number(null, 2000), 2000, undefined, 'exact'],
    ['up to, from nought', number(null, 2000), 0, 2000, 'exact'],
    ['up to, less', number(null, 2000), 1500, undefined, 'unknown'],
    ['up to, a range', number(null, 2000), 500, 2000, 'unknown'],
  ])('%s', (_, value, min, max, expected) => expect(score(value, min, max).result).toBe(expected))

  test('that an option or another item of the group has is named', () => {
    const options = [option('1000', '1 000'), option('about-9500', 'шамамен 9 500'), option('up-to-2000', '2 000-ға дейін'), option('300..500', '300–500'), option('o5', '4 000 адам')]
    const named = (min: number, max?: number) => score(number(3000), min, max, { options })
    expect(named(1000)).toEqual({ result: 'knownOther', option: '1000' })
    expect(named(9500)).toEqual({ result: 'knownOther', option: 'about-9500' })
    expect(named(2000)).toEqual({ result: 'knownOther', option: 'up-to-2000' })
    expect(named(300, 500)).toEqual({ result: 'knownOther', option: '300..500' })
    expect(named(4000)).toEqual({ result: 'knownOther', option: 'o5' })
    expect(score(number(20, 35), 25, undefined, { options: [option('25', '25')] })).toEqual({ result: 'knownOther', option: '25' })
    expect(score(number(3000), 1500, undefined, {}, [itemFor(number(1500), 'other')])).toEqual({ result: 'knownOther', option: '1500' })
    expect(score(number(20, 35), 25, undefined, {}, [itemFor(number(25), 'other')])).toEqual({ result: 'partial' })
    expect(score(number(2000), 2000, undefined, {}, [itemFor(number(2000), 'other')])).toEqual({ result: 'exact' })
  })

  test('may be typed in words', () => {
    const item = itemFor(number(13500), '13 500', { options: [option('4000', '4 000')] })
    const type = (typed: string) => scoreAnswer(indexOf({}), item, 'number', [text(typed)])
    expect([type('он үш мың бес жүз').result, type('13,5 мың адам').result, type('Семей').result, type('төрт мың').result]).toEqual(['exact', 'exact', 'unknown', 'knownOther'])
  })
})

describe('the other forms', () => {
  const options = [option('omby', 'Омбы')]
  const item = askFor(entities, 'semey', { options, forms: { flashcard: { stem: '' }, typed: { stem: '' }, choice: { stem: '', options: ['omby'] }, cloze: { before: '', after: '', answer: 'Семейде' }, trueFalse: { before: '', after: '', claims: [{ words: 'a', option: null }, { words: 'b', option: 'omby' }] } } })
  const index = indexOf(entities, [item])
  const claim = (about: string | null, saysTrue: boolean, fix?: Given): Given => ({ as: 'claim', option: about, saysTrue, ...(fix !== undefined && { fix }) })

  test('a flashcard is the learner’s own word', () => expect(scoreAnswer(index, item, 'flashcard', [{ as: 'self', rating: 'Good' }])).toEqual({ result: 'self' }))
  test('a choice is the key, or what was chosen instead', () => {
    expect(scoreAnswer(index, item, 'choice', [{ as: 'option', id: 'key' }])).toEqual({ result: 'exact' })
    expect(scoreAnswer(index, item, 'choice', [{ as: 'option', id: 'omby' }])).toEqual({ result: 'knownOther', option: 'omby', entity: 'omby' })
    expect(scoreAnswer(index, item, 'choice', [{ as: 'option', id: 'elsewhere' }])).toEqual({ result: 'unknown' })
    const figures = itemFor(number(1), '1', { options: [option('2', '2')] })
    expect(scoreAnswer(index, figures, 'choice', [{ as: 'option', id: '2' }])).toEqual({ result: 'knownOther', option: '2' })
  })
  test('typed and cloze differ in the form they want', () => {
    expect(scoreAnswer(index, item, 'typed', [text('Семейде')]).result).toBe('wrongForm')
    expect(scoreAnswer(index, item, 'cloze', [text('Семейде')]).result).toBe('exact')
    expect(scoreAnswer(index, item, 'cloze', [text('Семей')]).result).toBe('wrongForm')
  })
  test.each<[string, Given, Score]>([
    ['a true claim held true', claim(null, true), { result: 'exact' }],
    ['a true claim held false', claim(null, false), { result: 'unknown' }],
    ['a true claim "corrected" to itself', claim(null, false, text('Семей')), { result: 'unknown' }],
    ['a true claim corrected to another', claim(null, false, text('Омбы')), { result: 'knownOther', option: 'omby', entity: 'omby' }],
    ['a false claim held true', claim('omby', true), { result: 'knownOther', option: 'omby', entity: 'omby' }],
    ['a false claim corrected', claim('omby', false, { as: 'option', id: 'key' }), { result: 'exact' }],
    ['a false claim corrected by typing', claim('omby', false, text('Семэй')), { result: 'almost' }],
    ['a false claim corrected wrongly', claim('omby', false, { as: 'option', id: 'omby' }), { result: 'knownOther', option: 'omby', entity: 'omby' }],
    ['a false claim without correction', claim('omby', false), { result: 'unknown' }],
    ['a false claim, correction not known', claim('omby', false, dontKnow), { result: 'dontKnow' }],
    ['a correction that is a claim', claim('omby', false, claim('omby', false)), { result: 'unknown' }],
    ['a correction by one’s own word', claim('omby', false, { as: 'self', rating: 'Easy' }), { result: 'unknown' }],
  ])('%s', (_, given, expected) => expect(scoreAnswer(index, item, 'trueFalse', [given])).toEqual(expected))

  test('"I don’t know" is an answer to every form', () => {
    for (const form of ['flashcard', 'choice', 'typed', 'cloze', 'date', 'number', 'trueFalse'] as const) expect(scoreAnswer(index, item, form, [dontKnow])).toEqual({ result: 'dontKnow' })
  })
  test('an answer the form does not take is not recognised', () => {
    expect(scoreAnswer(index, item, 'typed', [{ as: 'self', rating: 'Easy' }])).toEqual({ result: 'unknown' })
    expect(scoreAnswer(index, item, 'typed', [{ as: 'option', id: 'key' }])).toEqual({ result: 'unknown' })
    expect(scoreAnswer(index, item, 'choice', [text('Семей')])).toEqual({ result: 'unknown' })
    expect(scoreAnswer(index, item, 'number', [{ as: 'number', min: 5 }])).toEqual({ result: 'unknown' })
    expect(scoreAnswer(index, item, 'date', [{ as: 'date', from: { year: 1919 } }])).toEqual({ result: 'unknown' })
    expect(scoreAnswer(index, item, 'flashcard', [text('Семей')])).toEqual({ result: 'unknown' })
    expect(scoreAnswer(index, item, 'typed', [])).toEqual({ result: 'unknown' })
  })
  test('the last try is judged', () => {
    expect(scoreAnswer(index, item, 'typed', [text('Семай')])).toEqual({ result: 'almost' })
    expect(scoreAnswer(index, item, 'typed', [text('Семай'), text('Семей')])).toEqual({ result: 'exact' })
    expect(scoreAnswer(index, item, 'typed', [text('Семай'), text('Симей')])).toEqual({ result: 'almost' })
  })
})
