import 'server-only'
import { getDatabase } from '../db/open-database'

/** Whether the database answers, and how many migrations it has. Throws UNAVAILABLE. */
export async function checkDatabase(): Promise<{ readonly provider: 'sqlite' | 'postgresql'; readonly migrations: number }> {
  const database = await getDatabase()
  return { provider: database.provider, ...(await database.check()) }
}
