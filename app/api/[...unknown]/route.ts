import { AppError } from '../../../src/core/app-error'
import { route } from '../../../src/server/route'

// A path that is no route answers like every other fault, not with a page.
export const GET = route(async (request: Request) => {
  throw new AppError('NOT_FOUND', `no route ${new URL(request.url).pathname}`)
})
