import { emptySchema } from '../../../../src/contracts/account'
import { authenticateAdmin, renewed } from '../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { listInvitations } from '../../../../src/server/use-cases/list-invitations'
import { makeInvitation } from '../../../../src/server/use-cases/make-invitation'
import { readWriteAs } from '../../../../src/server/write-request'

export const GET = route(async (request: Request) => {
  const actor = await authenticateAdmin(request, Date.now())
  return personal({ invitations: await listInvitations(actor) }, renewed(actor))
})

export const POST = route(async (request: Request) => {
  const now = Date.now()
  await readWriteAs(emptySchema, request)
  const actor = await authenticateAdmin(request, now)
  return personal(await makeInvitation(actor, now), renewed(actor))
})

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
