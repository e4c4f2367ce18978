import { z } from 'zod'
import type { Relation, SlotType } from '../../core/facts/fact-base'
import { idSchema, localisedSchema, textSchema } from './localised-schema'

const slotName = z.string().regex(/^[a-z][a-zA-Z]*$/, { message: 'A slot is one word of letters, for example region.' })

const slotType = z.union(
  [
    z.strictObject({ entity: z.array(z.enum(['person', 'town', 'region', 'body', 'event', 'document', 'unit', 'office', 'army'])).min(1) }),
    z.strictObject({ number: idSchema }),
    z.strictObject({ date: z.literal(true) }),
    z.strictObject({ text: z.literal(true) }),
  ],
  { error: 'Write a slot type as {entity: [region]}, {number: person}, {date: true} or {text: true}.' },
)

/** One entry of a file of `content/relations/`. */
export const relationSchema = z
  .strictObject({
    id: idSchema,
    slots: z.record(slotName, slotType),
    unique: z.array(slotName).nullish(),
    closed: z.strictObject({ is: z.boolean(), reason: textSchema }).nullish(),
    statement: localisedSchema.nullish(),
    ask: z.record(slotName, localisedSchema).nullish(),
  })
  .transform(
    (raw): Relation => ({
      id: raw.id,
      slots: Object.fromEntries(Object.entries(raw.slots).map(([slot, type]) => [slot, slotTypeOf(type)])),
      unique: raw.unique ?? [],
      closed: raw.closed ?? { is: false, reason: '' },
      wording: { statement: raw.statement ?? null, ask: raw.ask ?? {} },
    }),
  )

function slotTypeOf(raw: z.infer<typeof slotType>): SlotType {
  if ('entity' in raw) return { kind: 'entity', types: raw.entity }
  if ('number' in raw) return { kind: 'number', unit: raw.number }
  return 'date' in raw ? { kind: 'date' } : { kind: 'text' }
}
