import { emptySchema } from '../../../../../../src/contracts/account'
import { authenticateAdmin, renewed } from '../../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../../src/server/route'
import { resetUser } from '../../../../../../src/server/use-cases/reset-user'
import { readWriteAs } from '../../../../../../src/server/write-request'

type Context = { params: Promise<{ id: string }> }

export const POST = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  await readWriteAs(emptySchema, request)
  const actor = await authenticateAdmin(request, now)
  return personal(await resetUser({ unsafeUserId: (await params).id }, actor, now), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
