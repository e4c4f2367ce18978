import { joinCodeSchema } from '../../../../../src/contracts/classroom'
import { authenticate, renewed } from '../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../src/server/route'
import { changeJoinCode } from '../../../../../src/server/use-cases/change-classroom'
import { readWriteAs } from '../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const PUT = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(joinCodeSchema, request)
  const actor = await authenticate(request, now)
  return personal(await changeJoinCode(body, actor, (await params).id, now), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PATCH, refuseMethod as DELETE }
