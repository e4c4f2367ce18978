import { authenticateAdmin, renewed } from '../../../../../src/server/auth/authenticate'
import { personalNothing, refuseMethod, route } from '../../../../../src/server/route'
import { deleteInvitation } from '../../../../../src/server/use-cases/delete-invitation'
import { checkWrite } from '../../../../../src/server/write-request'

type Context = { params: Promise<{ id: string }> }

export const DELETE = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  checkWrite(request)
  const actor = await authenticateAdmin(request, now)
  await deleteInvitation(actor, (await params).id, now)
  return personalNothing(renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH }
