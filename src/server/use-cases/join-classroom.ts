import 'server-only'
import type { Joined, joinSchema } from '../../contracts/classroom'
import { AppError } from '../../core/app-error'
import { readJoinCode } from '../../core/classroom/join-code'
import type { Actor } from '../auth/authenticate'
import { createHashed } from '../auth/hashed'
import { logSecurity } from '../auth/security-log'
import type { Visitor } from '../auth/visitor'
import { recordJoinByCode, recordJoinByLink, type JoinOutcome } from '../data/joining'
import { checkedName } from './checked'

/**
 * Joins a class by its code as typed or by its link, or asks its teacher to. Throws WRONG_JOIN_CODE, JOINING_OVER, TOO_MANY_REQUESTS (many wrong codes: the link
 * still works), CONFLICT for a class that is full, INVALID_REQUEST, RUDE_NAME.
 */
export async function joinClassroom(body: ReturnType<typeof joinSchema.parse>, { userId }: Actor, visitor: Visitor, now: number): Promise<Joined> {
  const joining = { userId, ownName: checkedName(body.ownName), now }
  const addressHash = (await createHashed())(visitor.address)
  if ('linkKey' in body) return joinedOf(await recordJoinByLink(body.linkKey, addressHash, joining))
  const code = readJoinCode(body.code)
  // It cannot be anybody's, so nothing is looked up and nothing counted.
  if (code === null) throw new AppError('WRONG_JOIN_CODE', 'not a code')
  const outcome = await recordJoinByCode(code, addressHash, joining)
  if (outcome.kind === 'wait') logSecurity('codesGuessed', { userId, addressHash }, now)
  return joinedOf(outcome)
}

function joinedOf(outcome: JoinOutcome): Joined {
  switch (outcome.kind) {
    case 'joined':
    case 'asked':
    case 'already':
      return { classroom: outcome.classroom, outcome: outcome.kind }
    case 'wrong':
      throw new AppError('WRONG_JOIN_CODE', 'nobody has this code')
    case 'over':
      throw new AppError('JOINING_OVER', 'the code is closed or too old')
    case 'full':
      throw new AppError('CONFLICT', 'the class is full')
    case 'wait':
      throw new AppError('TOO_MANY_REQUESTS', 'too many wrong codes', Math.ceil(outcome.waitMs / 1000))
  }
}
