import type { UserId } from '../core/accounts/account-ids'
import type { Database } from '../server/db/database'

let made = 0

/** Makes an account without a password that anybody knows, for tests that are not about signing in. Gives its id. */
export async function createTestUser(database: Database, username = `user ${(made += 1)}`): Promise<UserId> {
  const id = `user-${made}-${username}`
  const secrets = { passwordHash: '', recoveryHash: '' }
  await database.write((prisma) => prisma.user.create({ data: { id, username, usernameKey: username.toLowerCase(), role: 'learner', locale: 'kk', ...secrets, createdAt: 0n, lastSeenAt: 0n, noticeVersion: '1', noticeAt: 0n } }))
  return id as UserId
}
