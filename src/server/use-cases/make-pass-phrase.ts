import 'server-only'
import type { LoginCard, passPhraseSchema } from '../../contracts/roster'
import { AppError } from '../../core/app-error'
import type { Actor } from '../auth/authenticate'
import { authorizeTeaching } from '../auth/classroom-access'
import { makeLogin } from '../auth/pass-phrases'
import { logSecurity } from '../auth/security-log'
import { createTriesKeyOf } from '../auth/take-tries'
import { findClassroom } from '../data/classrooms'
import { findMadeMember, recordNewPassPhrase } from '../data/made-accounts'

/**
 * Gives a student of this class, whose account was made for it, a new pass-phrase; they are signed out everywhere. Throws NOT_FOUND, CONFLICT for an account that somebody made
 * themselves, that was made for another class, that is no learner's any more or is about to be erased, in an archived class, and with `onlyUnused` for one that is in use; TOO_MANY_REQUESTS.
 */
export async function makePassPhrase({ onlyUnused }: ReturnType<typeof passPhraseSchema.parse>, actor: Actor, unsafeClassroomId: string, unsafeUserId: string, now: number): Promise<LoginCard> {
  const id = await authorizeTeaching(actor, unsafeClassroomId)
  foundOf(await findMadeMember(id, unsafeUserId, onlyUnused === true))
  const { locale } = (await findClassroom(id)) ?? { locale: 'kk' }
  const { passPhrase, ...stored } = await makeLogin(locale)
  const { name, username } = foundOf(await recordNewPassPhrase(id, unsafeUserId, onlyUnused === true, stored, await createTriesKeyOf()))
  logSecurity('passPhraseMade', { userId: unsafeUserId, by: actor.userId, value: id }, now)
  return { userId: unsafeUserId, name, username, passPhrase }
}

function foundOf<Found>(found: Found | 'gone' | 'notMadeHere'): Found {
  if (found === 'gone') throw new AppError('NOT_FOUND', 'not in this class')
  if (found === 'notMadeHere') throw new AppError('CONFLICT', 'the account was not made for this class')
  return found
}
