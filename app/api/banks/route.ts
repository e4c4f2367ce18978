import { listBanks } from '../../../src/server/use-cases/list-banks'
import { refuseMethod, route } from '../../../src/server/route'

export const GET = route(async (request: Request) => {
  const banks = await listBanks(new URL(request.url).searchParams)
  return Response.json({ banks }, { headers: { 'Cache-Control': 'no-cache' } })
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
