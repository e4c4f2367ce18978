import { z } from 'zod'
import type { ConflictGroup, DeckQuery, DeckSource, Topic } from '../../core/facts/fact-base'
import { type GlossaryTerm, avoidedIn } from '../../core/facts/check-glossary'
import { idSchema, localisedSchema, textSchema } from './localised-schema'

/** One entry of `content/topics.yaml`. */
export const topicSchema: z.ZodType<Topic> = z.strictObject({ id: idSchema, title: localisedSchema })

/** One entry of `content/conflicts.yaml`. */
export const conflictSchema: z.ZodType<ConflictGroup> = z.strictObject({ id: idSchema, note: localisedSchema })

const query = z
  .strictObject({ topics: z.array(idSchema).optional(), minImportance: z.int().min(1).max(3).optional(), facts: z.array(idSchema).optional() })
  .transform(
    ({ topics, minImportance, facts }): DeckQuery => ({
      ...(topics && { topics }),
      ...(minImportance && { minImportance }),
      ...(facts && { facts }),
    }),
  )

/** One entry (or the whole) of a file of `content/decks/`. */
export const deckSchema: z.ZodType<DeckSource> = z.strictObject({ id: idSchema, title: localisedSchema, description: localisedSchema, query })

const stems = z.array(textSchema).optional()

/** One entry of `content/glossary.yaml`; the note is for authors. */
export const glossarySchema = z
  .strictObject({ id: idSchema, kk: textSchema, ru: textSchema, en: textSchema, note: textSchema.nullish(), avoid: z.strictObject({ kk: stems, ru: stems, en: stems }).nullish() })
  .transform(({ id, kk, ru, en, avoid }): GlossaryTerm => ({ id, kk, ru, en, avoid: avoidedIn(avoid) }))
