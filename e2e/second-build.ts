import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Another build of the app, as the next release would be, without the minute that building takes: the build at hand with another name and
 * with every script and style renamed, throughout. None of the first build's scripts is served by it.
 */
export class SecondBuild {
  private constructor(
    readonly folder: string,
    readonly name: string,
    /** A script of the first build, which this one does not have. */
    readonly lostScript: string,
  ) {}

  static make(): SecondBuild {
    mkdirSync('.cache', { recursive: true })
    const folder = mkdtempSync(join('.cache', 'second-build-'))
    for (const shared of ['content', 'messages', 'node_modules', 'prisma', 'public', 'scripts', 'src', 'next.config.mjs', 'package.json']) symlinkSync(resolve(shared), join(folder, shared))
    const build = readFileSync('.next/BUILD_ID', 'utf8').trim()
    const scripts = readdirSync('.next/static/chunks')
    const renames = new Map([build, ...scripts.map((name) => name.replace(/\.\w+$/, ''))].map((name) => [name, renamed(name)]))
    const pattern = new RegExp([...renames.keys()].map((name) => name.replace(/[.~]/g, '\\$&')).join('|'), 'g')
    const rename = (text: string) => text.replace(pattern, (name) => renames.get(name) ?? name)
    copyRenamed('.next', join(folder, '.next'), rename)
    const lost = scripts.find((name) => name.endsWith('.js')) ?? ''
    return new SecondBuild(folder, rename(build), `/_next/static/chunks/${lost}`)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** As long as before, since the framework's payloads count characters. */
function renamed(name: string): string {
  const last = name.at(-1) ?? ''
  return name.slice(0, -1) + (last === '9' ? '8' : '9')
}

function copyRenamed(from: string, to: string, rename: (text: string) => string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, rename(entry.name))]
    if (/\.next\/(cache|trace|diagnostics)/.test(source) || isSpareFact(source)) continue
    if (entry.isDirectory()) copyRenamed(source, target, rename)
    else if (/\.(?:js|json|html|rsc|meta|body|css)$|BUILD_ID$/.test(entry.name)) writeFileSync(target, rename(readFileSync(source, 'utf8')))
    else copyFileSync(source, target)
  }
}

/** Four hundred pages per language that differ in their fact alone: the first one is enough. */
let firstFact: string | null = null
function isSpareFact(path: string): boolean {
  const fact = /server\/app\/\w\w\/facts\/([\w.-]+?)(?:\.html|\.rsc|\.meta|\.segments|$)/.exec(path)?.[1]
  if (fact === undefined) return false
  firstFact ??= Object.keys((JSON.parse(readFileSync('content/banks/alash.kk.json', 'utf8')) as { facts: object }).facts)[0] ?? ''
  return fact !== firstFact && fact !== '[id]'
}
