import { authenticate, renewed } from '../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { listWork } from '../../../../src/server/use-cases/list-work'

export const GET = route(async (request: Request) => {
  const now = Date.now()
  const actor = await authenticate(request, now)
  return personal(await listWork(actor, now), renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
