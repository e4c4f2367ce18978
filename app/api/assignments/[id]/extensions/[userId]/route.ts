import { extensionSchema } from '../../../../../../src/contracts/assignment'
import { authenticate, renewed } from '../../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../../src/server/route'
import { changeExtension } from '../../../../../../src/server/use-cases/change-assignment'
import { readWriteAs } from '../../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string; readonly userId: string }> }

export const PUT = route(async (request: Request, { params }: Context) => {
  const body = await readWriteAs(extensionSchema, request)
  const actor = await authenticate(request, Date.now())
  const { id, userId } = await params
  return personal(await changeExtension(body, actor, id, userId, new URL(request.url).searchParams, Date.now()), renewed(actor))
})

export { refuseMethod as GET, refuseMethod as POST, refuseMethod as PATCH, refuseMethod as DELETE }
