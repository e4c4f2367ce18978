import 'server-only'
import { refoldAfterUpgrade } from './data/refold-after-upgrade'
import { getDatabase } from './db/open-database'
import { offerDirectRoutes } from './direct-routes'
import { startHousekeeping } from './housekeeping'
import { ownAddress } from './own-address'
import { offerAdminLink } from './use-cases/offer-admin-link'

/** Opens the database; where it cannot be served the process says why and ends with 1, so that nobody studies into nothing. Then the work that no request asks for begins. */
export async function startServer(): Promise<void> {
  try {
    await getDatabase()
    await refoldAfterUpgrade((line) => console.log(line))
    await printAdminLink()
  } catch (fault) {
    console.error(`Jady cannot start: ${fault instanceof Error ? fault.message : String(fault)}`)
    process.exit(1)
  }
  offerDirectRoutes()
  await startHousekeeping()
}

/** Whoever can read this console may be the first administrator. */
async function printAdminLink(): Promise<void> {
  const link = await offerAdminLink(ownAddress(process.env), Date.now())
  if (link !== null) console.log(`There is no administrator yet. Whoever opens this link first becomes one (it works once, until the next start):\n${link}`)
}
