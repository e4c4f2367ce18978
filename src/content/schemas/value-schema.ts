import { z } from 'zod'
import type { Calendar, DatePrecision, DateValue, NumberValue, Value } from '../../core/facts/value'

/** Reads a value in the notation of `docs/writing-content.md`; every issue says what to write instead. */
export const valueSchema = z.unknown().transform((raw, context): Value => {
  const read = readValue(raw)
  if (!('say' in read)) return read
  context.addIssue({ code: 'custom', message: read.say, params: { check: read.check } })
  return z.NEVER
})

/** What is wrong with a written value. */
type Refusal = { readonly check: string; readonly say: string }

/** Keys that may stand in a value; other keys of the same mapping belong to the option or rule around it. */
export const valueKeys = ['entity', 'date', 'calendar', 'number', 'about', 'unit', 'upTo', 'from', 'to', 'text'] as const

function readValue(raw: unknown): Value | Refusal {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return refuse('value', 'Write a value as {entity: …}, {date: "…"}, {number: …, unit: …} or {text: …}.')
  }
  const given = raw as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).filter((key) => !(valueKeys as readonly string[]).includes(key))
  if (unknown.length > 0) return refuse('unknown key', `Leave out ${unknown.join(', ')}: a value has only ${valueKeys.join(', ')}.`)
  if ('entity' in given) return only(given, ['entity']) ?? readKey(given.entity, (entity) => ({ kind: 'entity', entity }))
  if ('text' in given) return only(given, ['text']) ?? readKey(given.text, (key) => ({ kind: 'text', key }))
  if ('date' in given) return only(given, ['date', 'calendar']) ?? readDate(given.date, given.calendar)
  return only(given, ['number', 'about', 'unit', 'upTo', 'from', 'to']) ?? readNumber(given)
}

function only(given: Readonly<Record<string, unknown>>, keys: readonly string[]): Refusal | null {
  const odd = Object.keys(given).filter((key) => !keys.includes(key))
  return odd.length === 0 ? null : refuse('value', `${odd.join(', ')} does not go with ${keys[0]}: allowed here are ${keys.join(', ')}.`)
}

function readKey(raw: unknown, make: (key: string) => Value): Value | Refusal {
  if (typeof raw === 'string' && /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(raw)) return make(raw)
  return refuse('id', `Write ${JSON.stringify(raw)} as an id: lower-case words joined by "-".`)
}

const single = /^\d{4}(-\d{2}(-\d{2})?)?$/

function readDate(raw: unknown, calendar: unknown): DateValue | Refusal {
  if (typeof raw !== 'string') return refuse('unquoted date', `Put the date in quotes: date: "${String(raw)}".`)
  const [from = '', to = from, ...more] = raw.split('/')
  const precision = precisionOf(from)
  if (more.length > 0 || precision === null || precisionOf(to) !== precision) {
    return refuse('date', `Write "${raw}" as "1919-12-19", "1919-12", "1919" or a period "1917-12-05/1917-12-13" of one precision.`)
  }
  if (from > to) return refuse('date', `The period "${raw}" ends before it begins.`)
  if (!isCalendar(calendar)) return refuse('date', 'Write calendar: julian or gregorian, or leave it out where the source names none.')
  return { kind: 'date', from, to, precision, calendar: calendar ?? 'unstated' }
}

function isCalendar(raw: unknown): raw is Exclude<Calendar, 'unstated'> | undefined {
  return raw === undefined || raw === 'julian' || raw === 'gregorian'
}

function precisionOf(text: string): DatePrecision | null {
  if (!single.test(text)) return null
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day'
}

function readNumber(given: Readonly<Record<string, unknown>>): NumberValue | Refusal {
  const { number, about, unit, upTo, from, to } = given
  if (typeof unit !== 'string') return refuse('unit', 'Give the unit of the number: {number: 3000, unit: person}.')
  if (about !== undefined && about !== true) return refuse('value', 'Write about: true, or leave about out.')
  const base = { kind: 'number', approx: about === true, unit } as const
  const shape = [number, upTo, from].filter((part) => part !== undefined).length
  if (shape === 1 && isWhole(number) && to === undefined) return { ...base, min: number, max: number }
  if (shape === 1 && isWhole(upTo) && to === undefined) return { ...base, min: null, max: upTo }
  if (shape === 1 && isWhole(from) && isWhole(to) && from < to) return { ...base, min: from, max: to }
  return refuse('number', 'Write a whole number without blanks or commas: {number: 3000, …}, {upTo: 2000, …} or {from: 20, to: 35, …}.')
}

function isWhole(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
}

function refuse(check: string, say: string): Refusal {
  return { check, say }
}
