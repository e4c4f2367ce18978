import { adminSettingsSchema } from '../../../../src/contracts/account'
import { authenticateAdmin, renewed } from '../../../../src/server/auth/authenticate'
import { personal, refuseMethod, route } from '../../../../src/server/route'
import { getAdminSettings, putAdminSettings } from '../../../../src/server/use-cases/admin-settings'
import { readWriteAs } from '../../../../src/server/write-request'

export const GET = route(async (request: Request) => {
  const actor = await authenticateAdmin(request, Date.now())
  return personal(await getAdminSettings(actor), renewed(actor))
})

export const PUT = route(async (request: Request) => {
  const now = Date.now()
  const settings = await readWriteAs(adminSettingsSchema, request)
  const actor = await authenticateAdmin(request, now)
  return personal(await putAdminSettings(settings, actor, now), renewed(actor))
})

export { refuseMethod as POST, refuseMethod as PATCH, refuseMethod as DELETE }
