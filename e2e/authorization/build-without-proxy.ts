import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const functions = 'functions-config-manifest.json'

/**
 * The build at hand as it is with `proxy.ts` deleted, without the minutes that building takes: of a build without that file this manifest alone is
 * different, and the server looks there whether there is a proxy. All the rest are the very files of the build, so that answers can be compared byte by byte.
 */
export class BuildWithoutProxy {
  private constructor(readonly folder: string) {}

  static make(): BuildWithoutProxy {
    mkdirSync('.cache', { recursive: true })
    const folder = mkdtempSync(join('.cache', 'without-proxy-'))
    for (const shared of ['content', 'messages', 'node_modules', 'prisma', 'public', 'scripts', 'next.config.mjs', 'package.json']) symlinkSync(resolve(shared), join(folder, shared))
    linkAll('.next', join(folder, '.next'), 'server')
    linkAll('.next/server', join(folder, '.next/server'), functions)
    writeFileSync(join(folder, '.next/server', functions), JSON.stringify({ version: 1, functions: {} }))
    return new BuildWithoutProxy(folder)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function linkAll(from: string, to: string, but: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) if (name !== but) symlinkSync(resolve(from, name), join(to, name))
}
