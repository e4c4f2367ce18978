import { signUpPolicies } from '../contracts/account'
import { AppError } from '../core/app-error'
import { logSecurity } from './auth/security-log'
import { adoptDatabase } from './db/open-database'
import { openShared } from './db/open-shared'
import { listUsers } from './use-cases/list-users'
import { resetUser } from './use-cases/reset-user'
import { putSignUpPolicy } from './use-cases/policies'

const usage = `npm run admin -- list                              everybody with an account
npm run admin -- reset <username>                  a new recovery code; the old password and every device are out
npm run admin -- sign-up ${signUpPolicies.join(' | ')}    who may make an account`

const [command, ...words] = process.argv.slice(2)
const database = await openShared().catch(fail)
adoptDatabase(database)
try {
  process.exitCode = await run(command, words.join(' '))
} catch (fault) {
  console.error(fault instanceof AppError && fault.code === 'NOT_FOUND' ? 'Nobody has that name.' : fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 1
} finally {
  await database.close()
}

async function run(what: string | undefined, argument: string): Promise<number> {
  const policy = signUpPolicies.find((known) => known === argument)
  if (what === 'list' && argument === '') return list()
  if (what === 'reset' && argument !== '') return reset(argument)
  if (what === 'sign-up' && policy !== undefined) {
    await putSignUpPolicy(policy)
    logSecurity('settingsChanged', { by: 'console', value: policy }, Date.now())
    return 0
  }
  console.error(usage)
  return 1
}

async function list(): Promise<number> {
  for (const { username, role, createdAt, lastSeenAt, eraseAt } of await listUsers('console')) {
    console.log([username, role, `since ${day(createdAt)}`, `last seen ${day(lastSeenAt)}`, ...(eraseAt === null ? [] : [`to be erased ${day(eraseAt)}`])].join(' · '))
  }
  return 0
}

async function reset(username: string): Promise<number> {
  const { recoveryCode } = await resetUser({ username }, 'console', Date.now())
  console.log(`Recovery code, shown once: ${recoveryCode}`)
  return 0
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function fail(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exit(1)
}
