import { isBoolean, isId, isNumber, orNull } from '../core/events/review-parts'
import { isOneOf, isRecord, type Shape, type Test } from '../core/events/shape'
import type { Bank } from '../core/items/bank'
import type { Locale } from '../core/locale'

/**
 * Whether a value can be used as the bank of this language: every part that a screen or the judge reads is there and of its kind. Parts
 * added by a newer server are no fault; whether the content is right is checked where the bank is built.
 */
export function isBank(value: unknown, locale: Locale): value is Bank {
  return has(value, { ...bank, locale: isOneOf(locale) })
}

/** Whether a value can be used as items of a bank. */
export function isItems(value: unknown): value is Bank['items'] {
  return areItems(value)
}

/** Like `matches`, but other fields may stand beside those of the shape. */
function has(value: unknown, shape: Shape): boolean {
  if (!isRecord(value)) return false
  return Object.entries(shape).every(([name, test]) => (name.endsWith('?') ? isAbsentOr(test)(value[name.slice(0, -1)]) : test(value[name])))
}

const isAbsentOr = (test: Test): Test => (value) => value === undefined || test(value)
const shaped = (shape: Shape): Test => (value) => has(value, shape)
const listOf = (test: Test): Test => (value) => Array.isArray(value) && value.every(test)
const tableOf = (test: Test): Test => (value) => isRecord(value) && Object.values(value).every(test)

const isString: Test = (value) => typeof value === 'string'

const values: Readonly<Record<string, Shape>> = {
  entity: { entity: isString },
  date: { from: isString, to: isString, precision: isString, calendar: isString },
  number: { min: orNull(isNumber), max: isNumber, approx: isBoolean, unit: isString },
  text: { key: isString },
}
const isValue: Test = (value) => isRecord(value) && has(value, values[String(value['kind'])] ?? { kind: () => false })

const acceptedText: Shape = { text: isString, as: isString }
const acceptedValue: Shape = { value: isValue, as: isString }
const isAnswer: Test = (value) =>
  has(value, { kind: isString, text: isString, value: isValue, accepted: listOf((each) => has(each, acceptedText) || has(each, acceptedValue)) }) &&
  has(value, { value: shaped({ kind: isOneOf((value as { kind: string }).kind) }) })

const isCitations = listOf(shaped({ source: isString, sentence: isNumber, tokens: listOf(isString) }))
const isConflict = orNull(shaped({ group: isString, with: listOf(isString), note: isString }))
const isStem = shaped({ stem: isString })
const forms: Shape = {
  flashcard: isStem,
  'choice?': shaped({ stem: isString, options: listOf(isString) }),
  'typed?': isStem,
  'cloze?': shaped({ before: isString, after: isString, answer: isString, 'hint?': isString }),
  'date?': isStem,
  'number?': isStem,
  'trueFalse?': shaped({ before: isString, after: isString, claims: listOf(shaped({ words: isString, option: orNull(isString) })) }),
}
const option: Shape = { id: isId, text: isString, why: isString, trueOf: orNull(shaped({ fact: isString, citations: isCitations })) }
const item: Shape = {
  id: isId,
  rev: isNumber,
  fact: isString,
  slot: isString,
  group: isString,
  keepApart: listOf(isString),
  conflict: isConflict,
  topic: isString,
  decks: listOf(isString),
  retired: orNull(isString),
  statement: isString,
  explanation: isString,
  answer: isAnswer,
  forms: shaped(forms),
  options: listOf(shaped(option)),
  citations: isCitations,
}
const areItems = listOf(shaped(item))
const bank: Shape = {
  format: isOneOf(1),
  version: isId,
  sources: tableOf(shaped({ title: isString, language: isString, kind: isString, licence: isString })),
  topics: tableOf(shaped({ title: isString })),
  decks: tableOf(shaped({ title: isString, description: isString })),
  entities: tableOf(shaped({ type: isString, name: isString, accepted: listOf(shaped(acceptedText)) })),
  facts: tableOf(shaped({ statement: isString, explanation: isString, citations: isCitations, conflict: isConflict, topic: isString })),
  items: areItems,
}
