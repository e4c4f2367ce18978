import { signUpSchema } from '../../../src/contracts/account'
import { visitorOf } from '../../../src/server/auth/visitor'
import { personal, refuseMethod, route } from '../../../src/server/route'
import { getSignUpTerms } from '../../../src/server/use-cases/get-sign-up-terms'
import { signUp } from '../../../src/server/use-cases/sign-up'
import { readWriteAs } from '../../../src/server/write-request'

export const GET = route(async (request: Request) => personal(await getSignUpTerms(request)))

export const POST = route(async (request: Request) => {
  const body = await readWriteAs(signUpSchema, request)
  const { view, setCookie } = await signUp(body, visitorOf(request), Date.now())
  return personal(view, { 'Set-Cookie': setCookie }, 201)
})

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
