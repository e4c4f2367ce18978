import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { shellKinds, shellOf } from '../../contracts/shells'
import { listOfflineFiles } from './list-offline-files'

const folder = mkdtempSync(join(tmpdir(), 'jady-build-'))
const before = process.cwd()
const ask = (query: string) => listOfflineFiles(new URLSearchParams(query))

beforeAll(() => {
  const files = ['chunks/a.js', 'chunks/old-browsers.js', 'media/inter.woff2', 'service-worker/sw.js', 'b1/_buildManifest.js']
  for (const file of files) {
    mkdirSync(join(folder, '.next', 'static', file, '..'), { recursive: true })
    writeFileSync(join(folder, '.next', 'static', file), 'x'.repeat(1_000_000))
  }
  writeFileSync(join(folder, '.next', 'BUILD_ID'), 'b1')
  writeFileSync(join(folder, '.next', 'build-manifest.json'), JSON.stringify({ polyfillFiles: ['static/chunks/old-browsers.js'] }))
  symlinkSync(resolve('content'), join(folder, 'content'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
  expect(process.cwd()).toBe(before)
})

describe('what a phone must keep', () => {
  test('is every file of the build but the worker and what only old browsers load', async () => {
    const { build, bytes, files } = await ask('build=b1')
    expect(build).toBe('b1')
    expect(files.filter((path) => path.startsWith('/_next/'))).toEqual(['/_next/static/chunks/a.js', '/_next/static/media/inter.woff2'])
    expect(files).toContain('/theme.js')
    expect(bytes).toBeGreaterThan(2_000_000)
    expect(bytes).toBeLessThan(4_000_000)
  })

  test('has one page of every kind in every language, each being of the kind it stands for', async () => {
    const list = await ask('')
    expect(list.pages).toHaveLength(3 * shellKinds.length)
    for (const { locale, kind, path } of list.pages) expect(shellOf(path)).toEqual({ locale, kind })
  })

  test('says whether the operator wants a worker', async () => {
    expect((await ask('')).worker).toBe('on')
    vi.stubEnv('SERVICE_WORKER', 'off')
    expect((await ask('')).worker).toBe('off')
    vi.unstubAllEnvs()
  })

  test('is not given for a build that is not served, nor for a wrong query', async () => {
    await expect(ask('build=b2')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const query of ['build=', 'build=b1&build=b1', 'build=../b1', 'more=1']) await expect(ask(query)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  })
})
