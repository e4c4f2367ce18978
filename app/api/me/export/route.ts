import { authenticate, renewed } from '../../../../src/server/auth/authenticate'
import { refuseMethod, route } from '../../../../src/server/route'
import { streamFile } from '../../../../src/server/stream-file'
import { exportOf } from '../../../../src/server/use-cases/export-account'

export const GET = route(async (request: Request) => {
  const now = Date.now()
  const actor = await authenticate(request, now)
  return streamFile(await exportOf(actor, new URL(request.url).searchParams, now), renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
