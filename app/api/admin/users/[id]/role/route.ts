import { roleSchema } from '../../../../../../src/contracts/account'
import { authenticateAdmin, renewed } from '../../../../../../src/server/auth/authenticate'
import { personalNothing, refuseMethod, route } from '../../../../../../src/server/route'
import { changeRole } from '../../../../../../src/server/use-cases/change-role'
import { readWriteAs } from '../../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const PUT = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const { role } = await readWriteAs(roleSchema, request)
  const actor = await authenticateAdmin(request, now)
  await changeRole((await params).id, role, actor, now)
  return personalNothing(renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PATCH, refuseMethod as DELETE }
