import { joinSchema } from '../../../src/contracts/classroom'
import { authenticate, renewed } from '../../../src/server/auth/authenticate'
import { visitorOf } from '../../../src/server/auth/visitor'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { getLinkState } from '../../../src/server/use-cases/get-link-state'
import { joinClassroom } from '../../../src/server/use-cases/join-classroom'
import { readWriteAs } from '../../../src/server/write-request'

export const GET = route(async (request: Request) => personal(await getLinkState(new URL(request.url).searchParams.get('key') ?? '', Date.now())))

export const POST = route(async (request: Request) => {
  const now = Date.now()
  const body = await readWriteAs(joinSchema, request)
  const actor = await authenticate(request, now)
  return personal(await joinClassroom(body, actor, visitorOf(request), now), renewed(actor))
})

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
