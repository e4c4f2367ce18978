import 'server-only'
import type { Database } from '../db/database'
import { getDatabase } from '../db/open-database'

/** `signUp` who may sign up · `teaching` who may make classes · `adminToken` the hash of the first administrator's link · `hashKey` the key of the hashes in logs and limits · `foldVersion` the rules by which the stored cards were folded. */
export type ServerSettingKey = 'signUp' | 'teaching' | 'adminToken' | 'hashKey' | 'foldVersion'

/** Null where it was never set. */
export async function findServerSetting(key: ServerSettingKey): Promise<string | null> {
  const database = await getDatabase()
  return (await database.read((prisma) => prisma.serverSetting.findUnique({ where: { key } })))?.value ?? null
}

/** Durable when it resolves. */
export async function putServerSetting(key: ServerSettingKey, value: string): Promise<void> {
  const database = await getDatabase()
  await database.write((prisma) => prisma.serverSetting.upsert({ where: { key }, create: { key, value }, update: { value } }))
}

/** The key of the hashes in logs and limits, made when it is first asked for; all who ask at once get the same. It never changes. */
export async function getHashKey(make: () => string): Promise<string> {
  const database = await getDatabase()
  const known = hashKeys.get(database) ?? (await findServerSetting('hashKey')) ?? (await makeHashKey(database, make()))
  hashKeys.set(database, known)
  return known
}

const hashKeys = new WeakMap<Database, string>()

function makeHashKey(database: Database, made: string): Promise<string> {
  const key = 'hashKey'
  return database.write(async (prisma) => {
    await prisma.$executeRaw`INSERT INTO "ServerSetting" ("key", "value") VALUES (${key}, ${made}) ON CONFLICT DO NOTHING`
    return (await prisma.serverSetting.findUniqueOrThrow({ where: { key } })).value
  })
}

export async function deleteServerSetting(key: ServerSettingKey): Promise<void> {
  const database = await getDatabase()
  await database.write((prisma) => prisma.serverSetting.deleteMany({ where: { key } }))
}
