import { emptySchema } from '../../../../../src/contracts/account'
import { authenticate, renewed } from '../../../../../src/server/auth/authenticate'
import { personalNothing, refuseMethod, route } from '../../../../../src/server/route'
import { leaveClassroom } from '../../../../../src/server/use-cases/change-member'
import { readWriteAs } from '../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** One's own place in a class. */
export const DELETE = route(async (request: Request, { params }: Context) => {
  await readWriteAs(emptySchema, request)
  const actor = await authenticate(request, Date.now())
  await leaveClassroom(actor, (await params).id)
  return personalNothing(renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH }
