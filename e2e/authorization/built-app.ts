import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build says of itself: the patterns of its pages and of its route handlers, its server actions, its name. */
export type BuiltApp = {
  readonly name: string
  readonly pages: readonly string[]
  readonly handlers: readonly string[]
  /** Ids of functions that browsers can call. */
  readonly actions: readonly string[]
  readonly hasProxy: boolean
  /** Addresses of a pattern that were rendered at build time, in the order of the build. */
  readonly renderedOf: (pattern: string) => readonly string[]
  /** The parts of a rendered page that are served by themselves. */
  readonly segmentsOf: (path: string) => readonly string[]
}

/** Reads the manifests that `next build` writes. Throws where they do not agree with one another. */
export function readBuiltApp(folder = '.next'): BuiltApp {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown
  const patterns = read('app-path-routes-manifest.json') as Record<string, string>
  const { dynamicRoutes, staticRoutes } = read('routes-manifest.json') as Record<'dynamicRoutes' | 'staticRoutes', readonly { readonly page: string }[]>
  const { routes } = read('prerender-manifest.json') as { readonly routes: Record<string, { readonly srcRoute: string | null }> }
  const { functions } = read('server/functions-config-manifest.json') as { readonly functions: Record<string, unknown> }
  const { node, edge } = read('server/server-reference-manifest.json') as Record<'node' | 'edge', Record<string, unknown>>
  // The pages of the older router; ours has none, and Next writes two for its own faults.
  const olderPages = Object.keys(read('server/pages-manifest.json') as object).filter((page) => page !== '/404' && page !== '/500')
  const ofKind = (kind: string) => Object.entries(patterns).filter(([file]) => file.endsWith(`/${kind}`)).map(([, pattern]) => pattern)
  const [routed, listed] = [[...dynamicRoutes, ...staticRoutes].map(({ page }) => page), [...new Set(Object.values(patterns)), ...olderPages]]
  if (routed.toSorted().join() !== listed.toSorted().join()) throw new Error(`the manifests of the build differ:\n${routed.toSorted().join('\n')}\n\n${listed.toSorted().join('\n')}`)
  return {
    name: readFileSync(join(folder, 'BUILD_ID'), 'utf8').trim(),
    pages: [...ofKind('page'), ...olderPages],
    handlers: ofKind('route'),
    actions: [...Object.keys(node), ...Object.keys(edge)],
    hasProxy: '/_middleware' in functions,
    renderedOf: (pattern) => Object.entries(routes).filter(([, { srcRoute }]) => srcRoute === pattern).map(([path]) => path),
    segmentsOf: (path) => {
      const file = join(folder, 'server', 'app', `${path}.meta`)
      return existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as { readonly segmentPaths?: readonly string[] }).segmentPaths ?? []) : []
    },
  }
}
