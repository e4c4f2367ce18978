import { authenticateTeacher, renewed } from '../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { listDeckParts } from '../../../src/server/use-cases/list-deck-parts'

export const GET = route(async (request: Request) => {
  const actor = await authenticateTeacher(request, Date.now())
  return personal(await listDeckParts(actor, new URL(request.url).searchParams), renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
