import 'server-only'
import { defaultLocale } from '../../core/locale'
import { getBank } from '../bank'
import { checkDatabase } from '../data/check-database'

/** What `GET /api/health` answers. `database` names the engine, or says that it cannot be used now. */
export type Health = { readonly status: 'ok' | 'degraded'; readonly database: 'sqlite' | 'postgresql' | 'unavailable'; readonly migrations: number; readonly bank: string }

/** Looks at everything an answer needs. Never throws: what is wrong is in the answer. */
export async function getHealth(): Promise<Health> {
  const { version } = await getBank('alash', defaultLocale)
  try {
    const { provider, migrations } = await checkDatabase()
    return { status: 'ok', database: provider, migrations, bank: version }
  } catch {
    return { status: 'degraded', database: 'unavailable', migrations: 0, bank: version }
  }
}
