import 'server-only'
import { resolve } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://').optional(),
  DATA_DIR: z.string().min(1).default('data'),
})

/** Where learners' data lives: a PostgreSQL address, or the folder of the embedded database. */
export type DatabasePlace = { readonly kind: 'postgresql'; readonly url: string } | { readonly kind: 'sqlite'; readonly folder: string }

/** Reads the place of the database out of the environment. Throws an Error that names the variable and what is wrong with it. */
export function databasePlace(environment: Readonly<Record<string, string | undefined>>): DatabasePlace {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '))
  const { DATABASE_URL, DATA_DIR } = parsed.data
  return DATABASE_URL === undefined ? { kind: 'sqlite', folder: resolve(/* turbopackIgnore: true */ DATA_DIR) } : { kind: 'postgresql', url: DATABASE_URL }
}
