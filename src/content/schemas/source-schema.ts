import { z } from 'zod'
import type { Source } from '../../core/facts/fact-base'
import { idSchema, localisedSchema, textSchema } from './localised-schema'

const digest = z.string().regex(/^[0-9a-f]{64}$/, { message: 'A digest is the SHA-256 of the sentence: 64 hexadecimal digits, in quotes.' })

/** One file of `content/sources/`. */
export const sourceSchema = z
  .strictObject({
    id: idSchema,
    title: localisedSchema,
    language: z.enum(['kk', 'ru', 'en']),
    kind: localisedSchema,
    licence: textSchema,
    digests: z.array(digest),
    withoutFact: z.record(z.string().regex(/^\d+$/), textSchema).nullish(),
  })
  .transform((raw): Source => ({ ...raw, withoutFact: raw.withoutFact ?? {} }))
