import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { getHashKey } from '../data/server-settings'

/**
 * Makes hashes of names and addresses for counters and the log: the same text has the same one here, and without this installation's key nobody
 * can try out names against it.
 */
export async function createHashed(): Promise<(text: string) => string> {
  const key = await getHashKey(() => randomBytes(32).toString('base64url'))
  return (text) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 22)
}
