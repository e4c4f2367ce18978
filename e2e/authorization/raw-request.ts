import { Agent, request, type IncomingHttpHeaders } from 'node:http'

/** A request whose path goes out as it is written: `fetch` would put `//`, `..` and `%2e` right before anybody saw them. */
export type Asked = { readonly path: string; readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Sends it to a server of this machine. */
export function sendRaw(port: number, { path, method = 'GET', headers = {}, body }: Asked): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length: Record<string, number> = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request({ agent, host: '127.0.0.1', port, path, method, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The error code of an answer; empty where it has none, as after HEAD. */
export function codeOf({ headers, body }: RawAnswer): string {
  if (body.length === 0 || headers['content-type']?.startsWith('application/json') !== true) return ''
  return (JSON.parse(String(body)) as { readonly error?: { readonly code: string } } | null)?.error?.code ?? ''
}
