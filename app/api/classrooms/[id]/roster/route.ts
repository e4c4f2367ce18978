import { rosterSchema } from '../../../../../src/contracts/roster'
import { authenticate, renewed } from '../../../../../src/server/auth/authenticate'
import { refuseMethod, route } from '../../../../../src/server/route'
import { streamLines } from '../../../../../src/server/stream-lines'
import { makeRoster } from '../../../../../src/server/use-cases/make-roster'
import { readWriteAs } from '../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const POST = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(rosterSchema, request)
  const actor = await authenticate(request, now)
  return streamLines(await makeRoster(body, actor, (await params).id, now), renewed(actor), 201)
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
