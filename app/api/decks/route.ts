import { makeDeckSchema } from '../../../src/contracts/deck'
import { authenticateTeacher, renewed } from '../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { listDecks } from '../../../src/server/use-cases/list-decks'
import { makeDeck } from '../../../src/server/use-cases/make-deck'
import { readWriteAs } from '../../../src/server/write-request'

export const GET = route(async (request: Request) => {
  const actor = await authenticateTeacher(request, Date.now())
  return personal(await listDecks(actor), renewed(actor))
})

export const POST = route(async (request: Request) => {
  const now = Date.now()
  const body = await readWriteAs(makeDeckSchema, request)
  const actor = await authenticateTeacher(request, now)
  return personal(await makeDeck(body, actor, now), renewed(actor), 201)
})

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
