import { changeClassroomSchema } from '../../../../src/contracts/classroom'
import { authenticate, renewed } from '../../../../src/server/auth/authenticate'
import { personal, personalNothing, refuseMethod, route } from '../../../../src/server/route'
import { changeClassroom, deleteClassroom } from '../../../../src/server/use-cases/change-classroom'
import { getClassroom } from '../../../../src/server/use-cases/get-classroom'
import { checkWrite, readWriteAs } from '../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const actor = await authenticate(request, Date.now())
  return personal(await getClassroom(actor, (await params).id), renewed(actor))
})

export const PUT = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(changeClassroomSchema, request)
  const actor = await authenticate(request, now)
  return personal(await changeClassroom(body, actor, (await params).id, now), renewed(actor))
})

export const DELETE = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  checkWrite(request)
  const actor = await authenticate(request, now)
  await deleteClassroom(actor, (await params).id, now)
  return personalNothing(renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PATCH }
