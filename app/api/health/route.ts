import { getHealth } from '../../../src/server/use-cases/get-health'
import { refuseMethod, route } from '../../../src/server/route'

export const dynamic = 'force-dynamic'

export const GET = route(async () => {
  const health = await getHealth()
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
