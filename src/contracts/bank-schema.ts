import { z } from 'zod'
import type { PackedBank } from '../core/items/packed-bank'

const text = z.string().min(1)
const importance = z.union([z.literal(1), z.literal(2), z.literal(3)])
const isoPart = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

const value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entity'), entity: text }),
  z.strictObject({
    kind: z.literal('date'),
    from: isoPart,
    to: isoPart,
    precision: z.enum(['day', 'month', 'year']),
    calendar: z.enum(['unstated', 'julian', 'gregorian']),
  }),
  z.strictObject({ kind: z.literal('number'), min: z.int().min(0).nullable(), max: z.int().min(0), approx: z.boolean(), unit: text }),
  z.strictObject({ kind: z.literal('text'), key: text }),
])

const acceptedText = z.strictObject({ text, as: z.enum(['name', 'alias', 'caseForm', 'historical', 'misspelling']) })
const citation = z.strictObject({ source: text, sentence: z.int().min(0), tokens: z.array(text).min(1) })
const conflict = z.strictObject({ group: text, with: z.array(text).min(1), note: text }).nullable()

const option = z.strictObject({
  id: text,
  text: text.exactOptional(),
  why: text.exactOptional(),
  trueOf: text.exactOptional(),
})

const forms = z.strictObject({
  stem: text,
  asks: z.array(z.enum(['choice', 'typed', 'date', 'number'])),
  cloze: z.strictObject({ before: z.string(), after: z.string(), answer: text, hint: text.exactOptional() }).exactOptional(),
  trueFalse: z.strictObject({ before: z.string(), after: z.string(), claims: z.array(z.strictObject({ words: text, option: text.nullable() })).min(2) }).exactOptional(),
})

const item = z.strictObject({
  id: text,
  rev: z.int().min(1),
  group: text,
  keepApart: z.array(z.int().min(0)),
  decks: z.array(text),
  retired: text.nullable(),
  supersedes: text.nullable(),
  explanation: text.exactOptional(),
  answer: z.strictObject({
    value,
    text: text.exactOptional(),
    accepted: z.array(z.union([acceptedText, z.strictObject({ value, as: z.literal('otherCalendar') })])).exactOptional(),
  }),
  forms,
  options: z.array(option),
})

const fact = z.strictObject({ statement: text, explanation: text, citations: z.array(citation).min(1), conflict, topic: text, importance })

/**
 * The shape of a bank file, strict in every object: a key that is not part of the public shape (a proof, a note of the author) fails.
 * `src/core/items/packed-bank.ts` says what is left out, `src/core/items/bank.ts` what the parts mean.
 */
export const bankSchema: z.ZodType<PackedBank> = z.strictObject({
  format: z.literal(2),
  bank: text,
  version: text,
  locale: z.enum(['kk', 'ru', 'en']),
  review: z.literal('machine-reviewed'),
  sources: z.record(text, z.strictObject({ title: text, language: text, kind: text, licence: text })),
  topics: z.record(text, z.strictObject({ title: text })),
  decks: z.record(text, z.strictObject({ title: text, description: text })),
  entities: z.record(text, z.strictObject({ type: text, name: text, givenNameOutside: z.literal(true).exactOptional(), accepted: z.array(acceptedText) })),
  facts: z.record(text, fact),
  items: z.array(item),
})
