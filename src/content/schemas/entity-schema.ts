import { z } from 'zod'
import type { Entity, Unit } from '../../core/facts/fact-base'
import { aliasesSchema, idSchema, textSchema } from './localised-schema'

const kazakhCaseForms = z
  .strictObject({ nom: textSchema, gen: textSchema, dat: textSchema, acc: textSchema, loc: textSchema, abl: textSchema, ins: textSchema })
  .partial()

const kazakhName = z
  .strictObject({ name: textSchema, possessed: z.boolean().optional(), cases: kazakhCaseForms.nullish(), aliases: aliasesSchema })
  .transform(({ name, possessed, cases, aliases }) => ({ name, possessed: possessed ?? false, cases: given(cases ?? {}), aliases }))

const russianName = z
  .strictObject({
    name: textSchema,
    gender: z.enum(['m', 'f', 'n']),
    number: z.enum(['sg', 'pl']),
    animate: z.boolean(),
    cases: z.strictObject({ nom: textSchema.optional(), gen: textSchema, dat: textSchema, acc: textSchema, ins: textSchema, prep: textSchema }),
    aliases: aliasesSchema,
  })
  .transform((raw) => ({ ...raw, cases: { ...raw.cases, nom: raw.cases.nom ?? raw.name } }))

const englishName = z
  .strictObject({ name: textSchema, article: z.enum(['', 'the']).optional(), aliases: aliasesSchema })
  .transform((raw) => ({ ...raw, article: raw.article ?? '' }) as const)

const entityTypes = ['person', 'town', 'region', 'body', 'event', 'document', 'unit', 'office', 'army'] as const

/** One entry of a file of `content/entities/`. */
export const entitySchema = z
  .strictObject({
    id: idSchema,
    type: z.enum(entityTypes),
    kk: kazakhName,
    ru: russianName,
    en: englishName,
    givenNameOutside: z.literal(true).nullish(),
    partOf: z.array(idSchema).nullish(),
    sameAs: z.array(idSchema).nullish(),
  })
  .transform(
    ({ id, type, kk, ru, en, givenNameOutside, partOf, sameAs }): Entity => ({
      id,
      type,
      givenNameOutside: givenNameOutside ?? false,
      names: { kk, ru, en },
      partOf: partOf ?? [],
      sameAs: sameAs ?? [],
    }),
  )

/** One entry of `content/entities/units.yaml`. */
export const unitSchema = z
  .strictObject({
    id: idSchema,
    kk: textSchema,
    ru: z.strictObject({ one: textSchema, few: textSchema, many: textSchema }),
    en: z.strictObject({ one: textSchema, other: textSchema }),
  })
  .transform(({ id, ...noun }): Unit => ({ id, noun }))

/** Drops keys without a value, which `exactOptionalPropertyTypes` tells apart from missing ones. */
function given<K extends string>(map: Readonly<Partial<Record<K, string | undefined>>>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined)) as Partial<Record<K, string>>
}
