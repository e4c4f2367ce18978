import { changeAssignmentSchema } from '../../../../src/contracts/assignment'
import { authenticate, renewed } from '../../../../src/server/auth/authenticate'
import { personal, personalNothing, refuseMethod, route } from '../../../../src/server/route'
import { changeAssignment, deleteAssignment } from '../../../../src/server/use-cases/change-assignment'
import { getAssignment } from '../../../../src/server/use-cases/get-assignment'
import { checkWrite, readWriteAs } from '../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const actor = await authenticate(request, Date.now())
  return personal(await getAssignment(actor, (await params).id, new URL(request.url).searchParams), renewed(actor))
})

export const PUT = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(changeAssignmentSchema, request)
  const actor = await authenticate(request, now)
  return personal(await changeAssignment(body, actor, (await params).id, new URL(request.url).searchParams, now), renewed(actor))
})

export const DELETE = route(async (request: Request, { params }: Context) => {
  checkWrite(request)
  const actor = await authenticate(request, Date.now())
  await deleteAssignment(actor, (await params).id, Date.now())
  return personalNothing(renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PATCH }
