/** What came back: the status, the parsed body (null without one; a list of what comes in lines), and the headers. */
export type Answered = { readonly status: number; readonly body: unknown; readonly headers: Headers }

/** A browser as far as the server can tell: it keeps cookies and says what browsers say of a page's own requests. */
export type HttpClient = {
  readonly cookies: Map<string, string>
  readonly send: (method: string, path: string, options?: { readonly json?: unknown; readonly raw?: string; readonly headers?: Readonly<Record<string, string>> }) => Promise<Answered>
  readonly get: (path: string) => Promise<Answered>
  readonly post: (path: string, json?: unknown) => Promise<Answered>
}

/** A browser with no cookies yet. `headers` go with every request; an empty value leaves a header out. */
export function httpClient(url: string, headers: Readonly<Record<string, string>> = {}): HttpClient {
  const cookies = new Map<string, string>()
  const send: HttpClient['send'] = async (method, path, { json, raw, headers: more = {} } = {}) => {
    const body = raw ?? (json === undefined ? undefined : JSON.stringify(json))
    const all = { 'x-jady': '1', origin: url, 'sec-fetch-site': 'same-origin', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...cookieHeader(cookies), ...headers, ...more }
    const kept = Object.entries(all).filter(([, value]) => value !== '')
    const response = await fetch(`${url}${path}`, { method, headers: kept, redirect: 'manual', ...(body === undefined ? {} : { body }) })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    const isLines = response.headers.get('content-type')?.startsWith('application/x-ndjson') === true
    return { status: response.status, body: text === '' ? null : isJson ? (JSON.parse(text) as unknown) : isLines ? linesOf(text) : text, headers: response.headers }
  }
  return { cookies, send, get: (path) => send('GET', path), post: (path, json = {}) => send('POST', path, { json }) }
}

function linesOf(text: string): readonly unknown[] {
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown)
}

function cookieHeader(cookies: ReadonlyMap<string, string>): Record<string, string> {
  return cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/)
  const at = pair.indexOf('=')
  const isOver = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
  if (isOver) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}
