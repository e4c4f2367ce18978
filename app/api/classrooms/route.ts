import { makeClassroomSchema } from '../../../src/contracts/classroom'
import { authenticate, authenticateTeacher, renewed } from '../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { listClassrooms } from '../../../src/server/use-cases/list-classrooms'
import { makeClassroom } from '../../../src/server/use-cases/make-classroom'
import { readWriteAs } from '../../../src/server/write-request'

export const GET = route(async (request: Request) => {
  const actor = await authenticate(request, Date.now())
  return personal(await listClassrooms(actor), renewed(actor))
})

export const POST = route(async (request: Request) => {
  const now = Date.now()
  const body = await readWriteAs(makeClassroomSchema, request)
  const actor = await authenticateTeacher(request, now)
  return personal(await makeClassroom(body, actor, now), renewed(actor), 201)
})

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
