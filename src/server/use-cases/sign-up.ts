import 'server-only'
import type { SignedUp, signUpSchema } from '../../contracts/account'
import { noticeVersion } from '../../core/accounts/notice'
import { passwordProblem } from '../../core/accounts/password'
import { readUsername, type Username } from '../../core/accounts/username'
import { AppError } from '../../core/app-error'
import { newSession } from '../auth/new-session'
import { passwords } from '../auth/passwords'
import { logSecurity } from '../auth/security-log'
import { takeTries } from '../auth/take-tries'
import { hashCode, hashToken, newCode, newUserId } from '../auth/tokens'
import type { Visitor } from '../auth/visitor'
import { findLogin, recordSignUp, type Ticket } from '../data/accounts'
import { isGoodInvitation } from '../data/invitations'
import { findServerSetting } from '../data/server-settings'
import { checkedDecent } from './checked'
import { meOf, type Opened } from './opened'
import { getSignUpPolicy } from './policies'

type Body = ReturnType<typeof signUpSchema.parse>

/**
 * Makes an account and signs this browser in. The recovery code in the answer exists nowhere else. Throws SIGN_UP_CLOSED, WRONG_INVITATION (also for
 * an administrator's link that is not good), INVALID_REQUEST (name, notice), RUDE_NAME, WEAK_PASSWORD, USERNAME_TAKEN, TOO_MANY_REQUESTS.
 */
export async function signUp(body: Body, visitor: Visitor, now: number): Promise<Opened<SignedUp>> {
  await takeTries(visitor.address, null, now)
  const ticket = await ticketOf(body, now)
  const { name, key } = checked(body)
  // Looked at again when it is recorded; here it spares the work of a hash.
  if ((await findLogin(key, now)) !== null) throw new AppError('USERNAME_TAKEN', 'the name exists')
  const role = ticket.kind === 'admin' ? 'admin' : 'learner'
  const { code, hash } = newCode()
  const account = { userId: newUserId(now), username: name, usernameKey: key, role, locale: body.locale, passwordHash: await passwords().hash(body.password), recoveryHash: hash, noticeVersion } as const
  const { session, setCookie } = newSession(visitor, role, body.label, now)
  refuseUnlessDone(await recordSignUp(account, session, ticket, now), ticket)
  logSecurity('signUp', { userId: account.userId, value: role }, now)
  return { view: { me: meOf({ ...account, createdAt: now, eraseAt: null }), recoveryCode: code }, setCookie }
}

function checked({ username, password, noticeVersion: agreed }: Body): Username {
  const read = readUsername(username)
  if ('problem' in read) throw new AppError('INVALID_REQUEST', `the name: ${read.problem}`)
  checkedDecent(read.name)
  if (agreed !== noticeVersion) throw new AppError('INVALID_REQUEST', 'another notice is in force')
  const problem = passwordProblem(password, username)
  if (problem !== null) throw new AppError('WEAK_PASSWORD', problem)
  return read
}

/** What lets this person in. An administrator's link does always, where it is good. */
async function ticketOf({ invitation, adminToken }: Body, now: number): Promise<Ticket> {
  if (adminToken !== undefined) {
    const tokenHash = hashToken(adminToken)
    return good({ kind: 'admin', tokenHash }, (await findServerSetting('adminToken')) === tokenHash)
  }
  const policy = await getSignUpPolicy()
  if (policy === 'closed') throw new AppError('SIGN_UP_CLOSED', 'nobody may sign up')
  if (policy === 'open') return { kind: 'none' }
  const codeHash = hashCode(invitation ?? '')
  return good({ kind: 'invitation', codeHash }, await isGoodInvitation(codeHash, now))
}

function good(ticket: Ticket, isGood: boolean): Ticket {
  if (!isGood) throw new AppError('WRONG_INVITATION', `the ${ticket.kind} is not good`)
  return ticket
}

function refuseUnlessDone(outcome: Awaited<ReturnType<typeof recordSignUp>>, ticket: Ticket): void {
  switch (outcome) {
    case 'done':
      return
    case 'taken':
      throw new AppError('USERNAME_TAKEN', 'the name exists')
    case 'noTicket':
      throw new AppError('WRONG_INVITATION', `the ${ticket.kind} was used a moment ago`)
  }
}
