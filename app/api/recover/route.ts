import { recoverSchema } from '../../../src/contracts/account'
import { visitorOf } from '../../../src/server/auth/visitor'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { recover } from '../../../src/server/use-cases/recover'
import { readWriteAs } from '../../../src/server/write-request'

export const POST = route(async (request: Request) => {
  const body = await readWriteAs(recoverSchema, request)
  const { view, setCookie } = await recover(body, visitorOf(request), Date.now())
  return personal(view, { 'Set-Cookie': setCookie })
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
