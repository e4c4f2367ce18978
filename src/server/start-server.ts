import 'server-only'
import { getDatabase } from './db/open-database'

/** Opens the database; where it cannot be served the process says why and ends with 1, so that nobody studies into nothing. */
export async function startServer(): Promise<void> {
  try {
    await getDatabase()
  } catch (fault) {
    console.error(`Jady cannot start: ${fault instanceof Error ? fault.message : String(fault)}`)
    process.exit(1)
  }
}
