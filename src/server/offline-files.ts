import 'server-only'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** What the running build consists of for a browser. */
export type OfflineFiles = { readonly build: string; readonly bytes: number; readonly files: readonly string[] }

let reading: Promise<OfflineFiles> | null = null

/** The build's name and the paths of its scripts, styles, fonts and pictures, with their size in all. Read once per process, as the build does not change under it. */
export function getOfflineFiles(): Promise<OfflineFiles> {
  reading ??= readFiles().catch((fault: unknown) => {
    reading = null
    throw fault
  })
  return reading
}

async function readFiles(): Promise<OfflineFiles> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), '.next')
  const build = (await readFile(join(folder, 'BUILD_ID'), 'utf8')).trim()
  const { polyfillFiles } = JSON.parse(await readFile(join(folder, 'build-manifest.json'), 'utf8')) as { polyfillFiles: readonly string[] }
  const names = await readdir(join(folder, 'static'), { recursive: true, withFileTypes: true })
  const paths = names.filter((name) => name.isFile()).map(({ parentPath, name }) => `static${join(parentPath, name).slice(join(folder, 'static').length)}`.split(sep).join('/'))
  // Left out: the worker itself, what only browsers without modules and workers load, and the lists of another kind of router.
  const isNeeded = (path: string) => !path.startsWith('static/service-worker/') && !path.startsWith(`static/${build}/`) && !polyfillFiles.includes(path)
  const needed = paths.filter(isNeeded).sort()
  const sizes = await Promise.all(needed.map((path) => stat(join(folder, path))))
  return { build, bytes: sizes.reduce((sum, { size }) => sum + size, 0), files: needed.map((path) => `/_next/${path}`) }
}
