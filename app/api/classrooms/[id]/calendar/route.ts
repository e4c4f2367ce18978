import { emptySchema } from '../../../../../src/contracts/account'
import { authenticate, renewed } from '../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../src/server/route'
import { makeCalendarKey } from '../../../../../src/server/use-cases/calendar'
import { readWriteAs } from '../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const PUT = route(async (request: Request, { params }: Context) => {
  await readWriteAs(emptySchema, request)
  const actor = await authenticate(request, Date.now())
  return personal(await makeCalendarKey(actor, (await params).id), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PATCH, refuseMethod as DELETE }
