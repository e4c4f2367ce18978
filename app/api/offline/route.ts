import { refuseMethod, route } from '../../../src/server/route'
import { listOfflineFiles } from '../../../src/server/use-cases/list-offline-files'

export const GET = route(async (request: Request) => {
  const list = await listOfflineFiles(new URL(request.url).searchParams)
  return Response.json(list, { headers: { 'Cache-Control': 'no-store' } })
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
