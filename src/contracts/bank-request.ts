import { z } from 'zod'
import { locales } from '../core/locale'

/** Query of `GET /api/banks/<bank>`: the language, and the version if the caller wants exactly that one for ever. */
export const bankRequestSchema = z.strictObject({
  locale: z.enum(locales),
  version: z
    .string()
    .regex(/^[0-9a-f]{8,64}$/)
    .optional(),
})
