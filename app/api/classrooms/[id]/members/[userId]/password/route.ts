import { passPhraseSchema } from '../../../../../../../src/contracts/roster'
import { authenticate, renewed } from '../../../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../../../src/server/route'
import { makePassPhrase } from '../../../../../../../src/server/use-cases/make-pass-phrase'
import { readWriteAs } from '../../../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string; readonly userId: string }> }

export const POST = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(passPhraseSchema, request)
  const actor = await authenticate(request, now)
  const { id, userId } = await params
  return personal(await makePassPhrase(body, actor, id, userId, now), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
