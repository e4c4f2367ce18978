import { authenticate, renewed } from '../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { listDevices } from '../../../../src/server/use-cases/list-devices'

export const GET = route(async (request: Request) => {
  const now = Date.now()
  const actor = await authenticate(request, now)
  return personal({ devices: await listDevices(actor, now) }, renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
