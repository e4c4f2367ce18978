import { authenticateAdmin, renewed } from '../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { listUsers } from '../../../../src/server/use-cases/list-users'

export const GET = route(async (request: Request) => {
  const actor = await authenticateAdmin(request, Date.now())
  return personal({ users: await listUsers(actor) }, renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
