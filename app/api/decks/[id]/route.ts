import { changeDeckSchema } from '../../../../src/contracts/deck'
import { authenticateTeacher, renewed } from '../../../../src/server/auth/authenticate'
import { personal, personalNothing, refuseMethod, route } from '../../../../src/server/route'
import { changeDeck, deleteDeck } from '../../../../src/server/use-cases/change-deck'
import { getDeck } from '../../../../src/server/use-cases/get-deck'
import { checkWrite, readWriteAs } from '../../../../src/server/write-request'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const actor = await authenticateTeacher(request, Date.now())
  return personal(await getDeck(actor, (await params).id), renewed(actor))
})

export const PUT = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const body = await readWriteAs(changeDeckSchema, request)
  const actor = await authenticateTeacher(request, now)
  return personal(await changeDeck(body, actor, (await params).id, now), renewed(actor))
})

export const DELETE = route(async (request: Request, { params }: Context) => {
  checkWrite(request)
  const actor = await authenticateTeacher(request, Date.now())
  await deleteDeck(actor, (await params).id)
  return personalNothing(renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PATCH }
