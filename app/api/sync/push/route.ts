import { authenticate, renewed } from '../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { pushEvents } from '../../../../src/server/use-cases/push-events'
import { readWrite } from '../../../../src/server/write-request'

export const POST = route(async (request: Request) => {
  const now = Date.now()
  const actor = await authenticate(request, now)
  return personal(await pushEvents(actor.userId, await readWrite(request), now), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
