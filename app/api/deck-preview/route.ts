import { previewDeckSchema } from '../../../src/contracts/deck'
import { authenticateTeacher, renewed } from '../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { previewDeck } from '../../../src/server/use-cases/preview-deck'
import { readWriteAs } from '../../../src/server/write-request'

export const POST = route(async (request: Request) => {
  const body = await readWriteAs(previewDeckSchema, request)
  const actor = await authenticateTeacher(request, Date.now())
  return personal(await previewDeck(body, actor), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
