import { expect, test } from 'vitest'
import { policyFor } from './request-policy'

const origin = 'https://jady.test'
const policy = (path: string, mode = 'cors', method = 'GET') => policyFor({ method, mode, url: new URL(path, origin).href }, origin)

test.each([
  ['/_next/static/chunks/a.js', 'cors', 'file'],
  ['/_next/static/media/inter.woff2', 'cors', 'file'],
  ['/theme.js', 'no-cors', 'file'],
  ['/icons/icon-192.png', 'no-cors', 'file'],
  ['/icon.svg?hash', 'no-cors', 'file'],
  ['/kk/manifest.webmanifest', 'cors', 'file'],
  ['/', 'navigate', 'entrance'],
  ['/kk', 'navigate', 'page'],
  ['/ru/facts/congress.party-name', 'navigate', 'page'],
  ['/en/account/sign-in', 'navigate', 'page'],
])('%s (%s) is answered as a %s', (path, mode, expected) => {
  expect(policy(path, mode)).toBe(expected)
})

test.each([
  ['/api/banks/alash?locale=kk', 'cors'],
  ['/api/events', 'navigate'],
  ['/api', 'navigate'],
  ['/_next/static/service-worker/sw.js', 'cors'],
  ['/_next/image?url=x', 'no-cors'],
  ['/kk?_rsc=1', 'cors'],
  ['/de', 'navigate'],
  ['/icon.svg', 'navigate'],
  ['/kk/manifest.webmanifest', 'navigate'],
  ['https://elsewhere.test/theme.js', 'cors'],
])('%s (%s) is left to the network', (path, mode) => {
  expect(policy(path, mode)).toBe('network')
})

test('only reading is answered', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) expect(policy('/kk', 'navigate', method)).toBe('network')
})
