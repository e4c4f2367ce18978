import type { OfflineList } from '../../contracts/offline-list'

/** Whether an answer is a list of what to keep, and not, say, the sign-in page of a captive portal. */
export function isOfflineList(value: unknown): value is OfflineList {
  if (typeof value !== 'object' || value === null) return false
  const { build, worker, bytes, files, pages } = value as Record<string, unknown>
  return typeof build === 'string' && (worker === 'on' || worker === 'off') && typeof bytes === 'number' && isListOf(files, isPath) && isListOf(pages, isPage)
}

function isListOf(value: unknown, test: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test)
}

/** A path of this very origin: `//host/` would be another one. */
function isPath(value: unknown): boolean {
  return typeof value === 'string' && /^\/(?!\/)/.test(value)
}

function isPage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { locale, kind, path } = value as Record<string, unknown>
  // A newer server may know more kinds; an older page only wants to know whether there is to be a worker.
  return typeof locale === 'string' && typeof kind === 'string' && isPath(path)
}
