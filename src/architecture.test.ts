import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/**
 * The import table of docs/architecture.md as data. The first row whose `files` match a file decides. `may` lists folders and
 * packages (a trailing `*` is a prefix); tests may also import the test libraries and `src/testing`.
 */
type Row = { readonly files: RegExp; readonly may: readonly string[]; readonly wayOut: string }

const ui = ['react', 'react-dom', 'next/*', 'next', 'next-intl', 'next-intl/*']

const table: readonly Row[] = [
  { files: /^src\/core\/scheduling\/fsrs\.ts$/, may: ['src/core', 'ts-fsrs'], wayOut: 'only memory mathematics belongs here' },
  { files: /^src\/core\//, may: ['src/core', 'zod'], wayOut: 'rules are pure: take time, randomness and data as arguments; ts-fsrs is wrapped in scheduling/fsrs.ts' },
  { files: /^src\/content\//, may: ['src/content', 'src/core', 'src/contracts', 'node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'node:url', 'yaml', 'zod'], wayOut: 'content is built from core and files alone' },
  { files: /^src\/contracts\//, may: ['src/contracts', 'src/core', 'zod'], wayOut: 'a contract is a schema over core types' },
  { files: /^src\/server\/use-cases\//, may: ['src/server/use-cases', 'src/server/data', 'src/server/auth', 'src/server/bank', 'src/server/offline-files', 'src/core', 'src/contracts', 'server-only'], wayOut: 'a use case calls data and core; next/* stays in the route, Prisma in data' },
  { files: /^src\/server\/db\//, may: ['src/server/db', 'src/server/environment', 'src/core/app-error', '@prisma/*', 'better-sqlite3', 'pg', 'server-only', 'node:*'], wayOut: 'db opens databases and knows no rule; queries belong to src/server/data' },
  { files: /^src\/server\/data\//, may: ['src/server/data', 'src/server/db', 'src/core', 'zod', 'server-only', 'node:crypto'], wayOut: 'data knows the database and core, never next/*' },
  { files: /^src\/server\/[a-z-]+-command\.ts$/, may: ['src/server', 'src/core', 'src/contracts', 'node:*'], wayOut: 'a command on the console opens the database and calls data or a use case' },
  { files: /^src\/server\//, may: ['src/server', 'src/core', 'src/contracts', 'server-only', 'next/headers', 'node:*', 'zod'], wayOut: 'server code stays below the routes' },
  { files: /^src\/client\//, may: ['src/client', 'src/core', 'src/contracts', 'react', 'idb', '@tanstack/react-query'], wayOut: 'client code knows the browser and core; screens belong to features' },
  { files: /^src\/features\/([^/]+)\//, may: ['src/features/$1', 'src/client', 'src/core', 'src/contracts', 'src/ui', 'src/i18n', ...ui], wayOut: 'a feature may not import another feature or the server: lift what both need to src/ui or src/client' },
  { files: /^src\/(ui|i18n)\//, may: ['src/ui', 'src/i18n', 'src/core/locale', 'messages', ...ui], wayOut: 'ui knows no domain: pass what it needs as props' },
  { files: /^src\/testing\//, may: ['*'], wayOut: '' },
  { files: /^app\//, may: ['app', 'src/server/use-cases', 'src/server/handlers', 'src/server/auth', 'src/server/route', 'src/server/write-request', 'src/server/stream-file', 'src/features', 'src/client', 'src/ui', 'src/i18n', 'src/contracts', 'src/core', ...ui], wayOut: 'pages and routes read through use cases; never src/server/data or src/server/db' },
  { files: /^(e2e|bench|scripts)\//, may: ['*'], wayOut: '' },
  { files: /^(src\/)?[^/]+$/, may: ['*'], wayOut: '' },
]

const testLibraries = ['vitest', 'fast-check', 'fake-indexeddb', 'fake-indexeddb/*', 'node:*', 'src/testing', 'typescript', 'ts-fsrs', 'ical.js', 'content', 'idb', 'zod', 'messages']
const forbiddenInCore = [/\bDate\.now\(/, /\bMath\.random\(/, /\bprocess\./, /\bnew Date\(\)/, /\blocaleCompare\(/]

describe('the import table', () => {
  test('every file imports only what its folder may', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap(problemsOf)).toEqual([])
  })

  test('only src/server/auth makes the ids that open somebody’s data', () => {
    const minting = sourceFiles().filter((file) => !isTest(file) && !file.startsWith('src/testing/') && /\bas (UserId|AdminId|TeacherId|Actor|AdminActor|TeacherActor|TaughtClassroomId|TaughtAssignmentId|AttendedClassroomId|AttendedAssignmentId)\b/.test(readFileSync(file, 'utf8')))
    expect(minting).toEqual(['src/server/auth/authenticate.ts', 'src/server/auth/classroom-access.ts'])
  })

  test('a forbidden import is seen', () => {
    expect(importProblems('src/core/x.ts', "import { useState } from 'react'")).toHaveLength(1)
    expect(importProblems('src/features/study/x.tsx', "import { a } from '../decks/a'")).toHaveLength(1)
    expect(importProblems('app/page.tsx', "import { a } from '../src/server/data/a'")).toHaveLength(1)
    expect(importProblems('src/core/x.ts', "export { a } from '../client/a'")).toHaveLength(1)
    expect(importProblems('src/core/x.ts', "const a = import('../server/bank')")).toHaveLength(1)
    expect(purityProblems('src/core/x.ts', 'const now = Date.now()')).toHaveLength(1)
    expect(importProblems('src/core/items/x.ts', "import { a } from '../facts/a'")).toEqual([])
  })
})

function problemsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  return [...importProblems(file, text), ...purityProblems(file, text)]
}

function importProblems(file: string, text: string): string[] {
  const row = table.find(({ files }) => files.test(file))
  if (row === undefined) return [`${file}: no row of the import table covers this folder`]
  const feature = row.files.exec(file)?.[1] ?? ''
  const may = [...row.may.map((entry) => entry.replace('$1', feature)), ...(isTest(file) ? testLibraries : [])]
  return importsOf(file, text)
    .filter((target) => !may.some((entry) => allows(entry, target)))
    .map((target) => `${file} imports ${target}: ${row.wayOut}`)
}

function purityProblems(file: string, text: string): string[] {
  if (!file.startsWith('src/core/') || isTest(file)) return []
  return forbiddenInCore.filter((pattern) => pattern.test(text)).map((pattern) => `${file} uses ${pattern.source}: take it as an argument`)
}

function allows(entry: string, target: string): boolean {
  if (entry === '*') return true
  if (entry.endsWith('*')) return target.startsWith(entry.slice(0, -1))
  return target === entry || target.startsWith(`${entry}/`)
}

function importsOf(file: string, text: string): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !name.endsWith('.css'))
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)).split(sep).join('/') : name))
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

function sourceFiles(): string[] {
  return ['src', 'app', 'e2e', 'bench', 'scripts'].flatMap((folder) => walk(folder)).filter((file) => /\.(ts|tsx|mjs)$/.test(file))
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'generated') return []
    return statSync(path).isDirectory() ? walk(path) : [relative('.', path).split(sep).join('/')]
  })
}
