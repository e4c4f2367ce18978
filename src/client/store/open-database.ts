import { openDB } from 'idb'
import type { SetAside } from '../learner-api'
import { databaseVersion, isComplete, upgradeDatabase, type LearnerDatabase, type LearnerSchema } from './database'

/** Called when a connection ends: a newer version of the app asked for the database, or the browser closed it. */
export type ConnectionEnded = (why: 'superseded' | 'terminated') => void

type Opened = { readonly database: LearnerDatabase } | { readonly failed: SetAside['reason'] }

/** A tab with an older version gets this long to let go of the database. */
const blockedPatienceMs = 3000

/**
 * Opens and, where needed, upgrades one database. Never throws: `newer` it was made by a later version of the app, `blocked`
 * another tab does not let go, `damaged` anything else, tried twice. A connection that comes too late is closed again.
 */
export async function openDatabase(name: string, ended: ConnectionEnded, patienceMs = blockedPatienceMs): Promise<Opened> {
  const first = await attempt(name, ended, patienceMs)
  return 'failed' in first && first.failed === 'damaged' ? attempt(name, ended, patienceMs) : first
}

async function attempt(name: string, ended: ConnectionEnded, patienceMs: number): Promise<Opened> {
  let blocked: (opened: Opened) => void = () => undefined
  const outOfPatience = new Promise<Opened>((resolve) => (blocked = resolve))
  let timer: ReturnType<typeof setTimeout> | undefined
  const connecting = connect(name, ended, () => (timer = setTimeout(() => blocked({ failed: 'blocked' }), patienceMs)))
  const opened = await Promise.race([connecting, outOfPatience])
  clearTimeout(timer)
  if ('failed' in opened) void connecting.then((late) => 'database' in late && late.database.close())
  return opened
}

async function connect(name: string, ended: ConnectionEnded, blocked: () => void): Promise<Opened> {
  try {
    const database = await openDB<LearnerSchema>(name, databaseVersion, {
      upgrade: (db, _from, _to, transaction) => upgradeDatabase(db, transaction),
      blocked,
      blocking: (_current, wanted) => {
        database.close()
        // Without a wanted version the database is being deleted (the site's data is cleared), not taken over.
        ended(wanted === null ? 'terminated' : 'superseded')
      },
      terminated: () => ended('terminated'),
    })
    if (isComplete(database)) return { database }
    database.close()
    return { failed: 'damaged' }
  } catch (error) {
    return { failed: error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'damaged' }
  }
}
