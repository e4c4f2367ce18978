import { authenticate, renewed } from '../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { getMe } from '../../../src/server/use-cases/get-me'

export const GET = route(async (request: Request) => {
  const actor = await authenticate(request, Date.now())
  return personal(await getMe(actor), renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH }
