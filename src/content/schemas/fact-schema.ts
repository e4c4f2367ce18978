import { z } from 'zod'
import { type AskedSlot, type AuthoredOption, type Fact, skippableForms } from '../../core/facts/fact-base'
import { idSchema, localisedListSchema, localisedSchema, textSchema } from './localised-schema'
import { valueKeys, valueSchema } from './value-schema'

const option = aroundValue(z.strictObject({ value: valueSchema, say: localisedSchema.nullish(), why: localisedSchema })).transform(
  ({ value, say, why }): AuthoredOption => ({ value, text: say ?? null, why }),
)

const never = aroundValue(z.strictObject({ value: valueSchema, reason: textSchema }))

const asked = z
  .strictObject({
    stem: localisedSchema.nullish(),
    answer: localisedSchema.nullish(),
    accepted: localisedListSchema.nullish(),
    explanation: localisedSchema.nullish(),
    hint: localisedSchema.nullish(),
    options: z.array(option).nullish(),
    never: z.array(never).nullish(),
    skip: z.partialRecord(z.enum(skippableForms), textSchema).nullish(),
  })
  .nullable()

const citation = z.strictObject({
  source: z.string(),
  sentence: z.int().min(0),
  tokens: z.array(textSchema),
})

/** One entry of a file of `content/facts/`; the topic is the file's name. */
export const factSchema = z
  .strictObject({
    id: idSchema,
    relation: idSchema.nullish(),
    importance: z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'Importance is 1, 2 or 3 (3 = a student must know it).' }),
    slots: z.record(z.string(), valueSchema),
    statement: localisedSchema.nullish(),
    explanation: localisedSchema,
    ask: z.record(z.string(), asked).nullish(),
    citations: z.array(citation).nullish(),
    conflict: idSchema.nullish(),
    confusedWith: z.array(idSchema).nullish(),
    supersedes: z.array(idSchema).nullish(),
    retired: textSchema.nullish(),
  })
  .transform(
    (raw): Omit<Fact, 'topic'> => ({
      id: raw.id,
      importance: raw.importance,
      relation: raw.relation ?? null,
      slots: raw.slots,
      wording: { statement: raw.statement ?? null, ask: stemsOf(raw.ask ?? {}) },
      explanation: raw.explanation,
      ask: Object.fromEntries(Object.entries(raw.ask ?? {}).map(([slot, how]) => [slot, askedSlotOf(how)])),
      citations: raw.citations ?? [],
      conflict: raw.conflict ?? null,
      confusedWith: raw.confusedWith ?? [],
      supersedes: raw.supersedes ?? [],
      retired: raw.retired ?? null,
    }),
  )

type Asked = z.output<typeof asked>

function stemsOf(ask: Readonly<Record<string, Asked>>): Fact['wording']['ask'] {
  return Object.fromEntries(Object.entries(ask).flatMap(([slot, how]) => (how?.stem ? [[slot, how.stem]] : [])))
}

function askedSlotOf(how: Asked): AskedSlot {
  return {
    answerText: how?.answer ?? null,
    accepted: how?.accepted ?? { kk: [], ru: [], en: [] },
    explanation: how?.explanation ?? null,
    hint: how?.hint ?? null,
    options: how?.options ?? [],
    never: how?.never ?? [],
    skip: how?.skip ?? {},
  }
}

/** Lets an author write `{entity: ufa, why: …}`: the value's keys are gathered under `value`. */
function aroundValue<T extends z.ZodType>(schema: T) {
  return z.preprocess((raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
    const entries = Object.entries(raw)
    const isValueKey = ([key]: [string, unknown]) => (valueKeys as readonly string[]).includes(key)
    return { ...Object.fromEntries(entries.filter((entry) => !isValueKey(entry))), value: Object.fromEntries(entries.filter(isValueKey)) }
  }, schema)
}
