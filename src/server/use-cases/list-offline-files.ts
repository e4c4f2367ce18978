import 'server-only'
import { offlineRequestSchema, type OfflineList } from '../../contracts/offline-list'
import { type ShellKind, shellKinds } from '../../contracts/shells'
import { AppError } from '../../core/app-error'
import { everythingDeck } from '../../core/study/deck-items'
import { defaultLocale, locales } from '../../core/locale'
import { getOfflineFiles } from '../offline-files'
import { getStudyBank } from './get-study-bank'

/** What lies beside the build's hashed files. The large icons are left to whoever installs the app, which takes a connection. */
const otherFiles = ['/theme.js', '/icon.svg', '/icons/icon-192.png', '/icons/maskable-192.png', '/icons/apple-touch-icon.png', ...locales.map((locale) => `/${locale}/manifest.webmanifest`)]

/** More than any page or icon weighs; exactness is not needed to see that a device is full. */
const bytesOfAPage = 40_000

/**
 * All that a phone must keep to open this build without a network, and whether the operator lets it. Throws INVALID_REQUEST for a wrong
 * query, NOT_FOUND for a build that is not served here.
 */
export async function listOfflineFiles(query: URLSearchParams): Promise<OfflineList> {
  const wanted = parseQuery(query)
  const { build, bytes, files } = await getOfflineFiles()
  if (wanted !== undefined && wanted !== build) throw new AppError('NOT_FOUND', `build ${wanted} is not served`)
  const paths = await pagePaths()
  return {
    build,
    worker: process.env.SERVICE_WORKER === 'off' ? 'off' : 'on',
    bytes: bytes + (otherFiles.length + locales.length * shellKinds.length) * bytesOfAPage,
    files: [...files, ...otherFiles],
    pages: locales.flatMap((locale) => shellKinds.map((kind) => ({ locale, kind, path: `/${locale}${paths[kind]}` }))),
  }
}

function parseQuery(query: URLSearchParams): string | undefined {
  const parsed = offlineRequestSchema.safeParse(Object.fromEntries(query))
  if (!parsed.success || query.getAll('build').length > 1) throw new AppError('INVALID_REQUEST', 'wrong query')
  return parsed.data.build
}

/** One address of each kind of page (`src/contracts/shells.ts`); which fact it is makes no difference. */
async function pagePaths(): Promise<Readonly<Record<ShellKind, string>>> {
  const { facts } = await getStudyBank(defaultLocale)
  return { home: '', study: `/study/${everythingDeck}`, facts: '/facts', fact: `/facts/${Object.keys(facts)[0]}`, settings: '/settings', sources: '/sources', account: '/account' }
}
