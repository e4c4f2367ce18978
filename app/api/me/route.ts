import { eraseMeSchema } from '../../../src/contracts/account'
import { authenticate, renewed } from '../../../src/server/auth/authenticate'
import { noSessionCookie } from '../../../src/server/auth/session-cookie'
import { visitorOf } from '../../../src/server/auth/visitor'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { getMe } from '../../../src/server/use-cases/get-me'
import { requestErase } from '../../../src/server/use-cases/request-erase'
import { readWriteAs } from '../../../src/server/write-request'

export const GET = route(async (request: Request) => {
  const actor = await authenticate(request, Date.now())
  return personal(await getMe(actor), renewed(actor))
})

export const DELETE = route(async (request: Request) => {
  const now = Date.now()
  const body = await readWriteAs(eraseMeSchema, request)
  const visitor = visitorOf(request)
  const answer = await requestErase(body, await authenticate(request, now), visitor, now)
  return personal(answer, { 'Set-Cookie': noSessionCookie(visitor.connection) })
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH }
