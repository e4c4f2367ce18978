import { emptySchema } from '../../../../src/contracts/account'
import { authenticate, renewed } from '../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { keepAccount } from '../../../../src/server/use-cases/keep-account'
import { readWriteAs } from '../../../../src/server/write-request'

export const POST = route(async (request: Request) => {
  const now = Date.now()
  await readWriteAs(emptySchema, request)
  const actor = await authenticate(request, now)
  return personal(await keepAccount(actor, now), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
