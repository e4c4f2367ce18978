import { z } from 'zod'

/** A text an author wrote: trimmed, never empty. */
export const textSchema = z.string().trim().min(1)

/** One text per language, all three. */
export const localisedSchema = z.strictObject({ kk: textSchema, ru: textSchema, en: textSchema })

const textList = z.array(textSchema)

/** A list of texts per language, all three (a list may be empty). */
export const localisedListSchema = z.strictObject({ kk: textList, ru: textList, en: textList })

/** Ids and keys: lower-case words joined by `-`, parts joined by `.`; source ids may be figures ("002"). */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/, {
  message: 'Write ids as lower-case words joined by "-", parts joined by ".", for example militia.quota.turgay.',
})

/** Splits aliases written by kind into one list, kinds in a fixed order. */
export const aliasesSchema = z
  .strictObject({ alias: textList.optional(), historical: textList.optional(), misspelling: textList.optional() })
  .nullish()
  .transform((given) =>
    (['alias', 'historical', 'misspelling'] as const).flatMap((as) => (given?.[as] ?? []).map((text) => ({ text, as }))),
  )
