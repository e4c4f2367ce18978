import { authenticate, renewed } from '../../../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../../../src/server/route'
import { getOwnAnswers } from '../../../../../../../src/server/use-cases/get-fact-answers'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const actor = await authenticate(request, now)
  return personal(await getOwnAnswers(actor, (await params).id, new URL(request.url).searchParams, now), renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
