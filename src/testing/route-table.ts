import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A route handler's file and the segments of its path as Next names them: `me`, `[id]`, `[...rest]`, `[[...rest]]`. */
export type RouteFile = { readonly file: string; readonly segments: readonly string[] }
export type FoundRoute = { readonly file: string; readonly params: Record<string, string | readonly string[]> }

/** Every `route.ts` below a folder, the more particular ones first. Paths begin with the folder's own name under `app`: `/api/…`. */
export function readRoutes(folder: string): readonly RouteFile[] {
  const base = folder.split('/').slice(1)
  return filesBelow(folder, [])
    .map((below) => ({ file: resolve(folder, ...below, 'route.ts'), segments: [...base, ...below] }))
    .sort((a, b) => rank(a).localeCompare(rank(b)))
}

/** The handler's file for a path; null where there is none. */
export function findRoute(routes: readonly RouteFile[], path: string): FoundRoute | null {
  const parts = path.split('/').slice(1).map(decodeURIComponent)
  for (const { file, segments } of routes) {
    const params = match(segments, parts)
    if (params !== null) return { file, params }
  }
  return null
}

function filesBelow(folder: string, below: readonly string[]): (readonly string[])[] {
  return readdirSync(join(folder, ...below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(folder, [...below, entry.name])
    return entry.name === 'route.ts' ? [below] : []
  })
}

/** Fixed segments come before a parameter, a parameter before the rest of a path. */
function rank({ segments }: RouteFile): string {
  return segments.map((segment) => (segment.startsWith('[[') ? '3' : segment.startsWith('[...') ? '2' : segment.startsWith('[') ? '1' : '0')).join('') + '4'
}

function match(segments: readonly string[], parts: readonly string[]): Record<string, string | readonly string[]> | null {
  const params: Record<string, string | readonly string[]> = {}
  for (const [at, segment] of segments.entries()) {
    const [, rest] = /^\[{1,2}\.\.\.(\w+)\]{1,2}$/.exec(segment) ?? []
    if (rest !== undefined) {
      const left = parts.slice(at)
      if (left.length === 0 && !segment.startsWith('[[')) return null
      return { ...params, ...(left.length > 0 ? { [rest]: left } : {}) }
    }
    const part = parts[at]
    const [, name] = /^\[(\w+)\]$/.exec(segment) ?? []
    if (part === undefined || part === '' || (name === undefined && part !== segment)) return null
    if (name !== undefined) params[name] = part
  }
  return parts.length === segments.length ? params : null
}
