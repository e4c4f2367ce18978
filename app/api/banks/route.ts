import { listBanks } from '../../../src/server/bank'
import { route } from '../../../src/server/route'

// Read at run time: the answer belongs to the running server's content, not to the build.
export const dynamic = 'force-dynamic'

export const GET = route(async () => Response.json({ banks: await listBanks() }, { headers: { 'Cache-Control': 'no-cache' } }))
