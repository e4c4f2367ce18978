import { changeMemberSchema } from '../../../../../../src/contracts/classroom'
import { authenticate, renewed } from '../../../../../../src/server/auth/authenticate'
import { personalNothing, refuseMethod, route } from '../../../../../../src/server/route'
import { changeMember, removeMember } from '../../../../../../src/server/use-cases/change-member'
import { checkWrite, readWriteAs } from '../../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string; readonly userId: string }> }

export const PUT = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(changeMemberSchema, request)
  const actor = await authenticate(request, now)
  const { id, userId } = await params
  await changeMember(body, actor, id, userId, now)
  return personalNothing(renewed(actor))
})

export const DELETE = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  checkWrite(request)
  const actor = await authenticate(request, now)
  const { id, userId } = await params
  await removeMember(actor, id, userId, now)
  return personalNothing(renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PATCH }
