import { changePasswordSchema } from '../../../../src/contracts/account'
import { authenticate } from '../../../../src/server/auth/authenticate'
import { visitorOf } from '../../../../src/server/auth/visitor'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { changePassword } from '../../../../src/server/use-cases/change-password'
import { readWriteAs } from '../../../../src/server/write-request'

export const POST = route(async (request: Request) => {
  const now = Date.now()
  const body = await readWriteAs(changePasswordSchema, request)
  const { view, setCookie } = await changePassword(body, await authenticate(request, now), visitorOf(request), now)
  return personal(view, { 'Set-Cookie': setCookie })
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
