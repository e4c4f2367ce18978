import { teachSchema } from '../../../../src/contracts/classroom'
import { authenticate } from '../../../../src/server/auth/authenticate'
import { visitorOf } from '../../../../src/server/auth/visitor'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { becomeTeacher } from '../../../../src/server/use-cases/change-role'
import { readWriteAs } from '../../../../src/server/write-request'

export const POST = route(async (request: Request) => {
  const now = Date.now()
  const { label } = await readWriteAs(teachSchema, request)
  const actor = await authenticate(request, now)
  const { view, setCookie } = await becomeTeacher(actor, visitorOf(request), label, now)
  return personal(view, { 'Set-Cookie': setCookie })
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
