import 'server-only'
import { authenticate, renewed } from '../auth/authenticate'
import { personal, route } from '../route'
import { pushEvents } from '../use-cases/push-events'
import { readWrite } from '../write-request'

/** `POST /api/sync/push`, under an address of Next's and, in the server of `npm start`, without its router. */
export const push = route(async (request: Request) => {
  const now = Date.now()
  const actor = await authenticate(request, now)
  return personal(await pushEvents(actor.userId, await readWrite(request), now), renewed(actor))
})
