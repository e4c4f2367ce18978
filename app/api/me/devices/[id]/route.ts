import { authenticate, renewed } from '../../../../../src/server/auth/authenticate'
import { personalNothing, refuseMethod, route } from '../../../../../src/server/route'
import { revokeDevice } from '../../../../../src/server/use-cases/revoke-device'
import { checkWrite } from '../../../../../src/server/write-request'

type Context = { params: Promise<{ id: string }> }

export const DELETE = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  checkWrite(request)
  const actor = await authenticate(request, now)
  await revokeDevice(actor, (await params).id, now)
  return personalNothing(renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH }
