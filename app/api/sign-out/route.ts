import { emptySchema } from '../../../src/contracts/account'
import { personalNothing, refuseMethod, route } from '../../../src/server/route'
import { signOut } from '../../../src/server/use-cases/sign-out'
import { readWriteAs } from '../../../src/server/write-request'

export const POST = route(async (request: Request) => {
  await readWriteAs(emptySchema, request)
  const { setCookie } = await signOut(request, Date.now())
  return personalNothing({ 'Set-Cookie': setCookie })
})

export { refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
