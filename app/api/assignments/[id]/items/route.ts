import { authenticate, renewed } from '../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../src/server/route'
import { getCopies } from '../../../../../src/server/use-cases/get-assignment'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const actor = await authenticate(request, Date.now())
  return personal(await getCopies(actor, (await params).id, new URL(request.url).searchParams), renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
