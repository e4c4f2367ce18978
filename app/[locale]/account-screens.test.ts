import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { laterFeatures } from '../../src/i18n/features'
import { screens } from './account-screens'

const here = 'app/[locale]'

/** A file of ours that an import names; null for a package. */
function resolved(from: string, name: string): string | null {
  if (!name.startsWith('.')) return null
  const path = normalize(join(dirname(from), name))
  return [path, `${path}.ts`, `${path}.tsx`].find((each) => /\.tsx?$/.test(each) && existsSync(each)) ?? null
}

/** A file and all it brings along, but what is fetched later and what every page has. */
function filesOf(start: string, seen = new Set<string>()): ReadonlySet<string> {
  seen.add(start)
  const text = readFileSync(start, 'utf8')
  const fetched = [...text.matchAll(/import\('([^']+)'\)/g)].map(([, name]) => name)
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
    const file = fetched.includes(fileName) ? null : resolved(start, fileName)
    if (file !== null && !seen.has(file)) filesOf(file, seen)
  }
  return seen
}

/** Features whose words these files use. */
function wordsIn(files: ReadonlySet<string>): readonly string[] {
  const used = [...files].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/useTranslations\('(\w+)/g)].map(([, feature]) => feature ?? ''))
  return laterFeatures.filter((feature) => used.includes(feature))
}

describe('words of the screens that are fetched later', () => {
  const source = readFileSync(`${here}/account-screens.tsx`, 'utf8')
  const files = new Map([...source.matchAll(/ {2}(\w+): \{ words: .*import\('([^']+)'\)/g)].map(([, page, name]) => [page, resolved(`${here}/account-screens.tsx`, name ?? '')]))

  test.each(Object.entries(screens))('%s comes with the words it needs and no others', (page, { words }) => {
    const file = files.get(page)
    expect(file).toBeTypeOf('string')
    expect([...words].sort()).toEqual([...wordsIn(filesOf(file ?? ''))].sort())
  })
})
