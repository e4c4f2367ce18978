import { AppError } from '../../../src/core/app-error'
import { route } from '../../../src/server/route'

// A path that is no route answers like every other fault, not with a page.
const unknown = route(async (request: Request) => {
  throw new AppError('NOT_FOUND', `no route ${new URL(request.url).pathname}`)
})

export { unknown as GET, unknown as POST, unknown as PUT, unknown as PATCH, unknown as DELETE }
