import { makeAssignmentSchema } from '../../../../../src/contracts/assignment'
import { authenticate, renewed } from '../../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../../src/server/route'
import { listAssignments } from '../../../../../src/server/use-cases/list-assignments'
import { makeAssignment } from '../../../../../src/server/use-cases/make-assignment'
import { readWriteAs } from '../../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const actor = await authenticate(request, Date.now())
  return personal(await listAssignments(actor, (await params).id), renewed(actor))
})

export const POST = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(makeAssignmentSchema, request)
  const actor = await authenticate(request, now)
  return personal(await makeAssignment(body, actor, (await params).id, now), renewed(actor), 201)
})

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
