import { createHash } from 'node:crypto'
import { sendRaw, type Asked, type RawAnswer } from './raw-request'
import { roles, type Role } from './roles'

/** One request as one role, what came back, and the print of it: two answers of one print are the same. */
export type Cell = { readonly role: Role; readonly asked: Asked; readonly answer: RawAnswer; readonly print: string }
export type Cookies = Readonly<Partial<Record<Role, string>>>

const atOnce = 12

/** Asks everything as every role. */
export async function askAll(port: number, cookies: Cookies, all: readonly Asked[], as: readonly Role[] = roles): Promise<readonly Cell[]> {
  const pairs = all.flatMap((asked) => as.map((role) => ({ role, asked })))
  const cells: Cell[] = []
  // Of what is the same one copy is kept: there are many thousands.
  const kept = new Map<string, RawAnswer>()
  let next = 0
  const work = async () => {
    for (let at = next++; at < pairs.length; at = next++) {
      const pair = pairs[at]
      if (pair === undefined) return
      const answer = await sendRaw(port, withCookie(pair.asked, cookies[pair.role] ?? ''))
      const print = printOf(answer, port)
      kept.set(print, kept.get(print) ?? answer)
      cells[at] = { ...pair, print, answer: kept.get(print) ?? answer }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return cells
}

function withCookie(asked: Asked, cookie: string): Asked {
  return cookie === '' ? asked : { ...asked, headers: { ...asked.headers, cookie } }
}

/** What is asked, as one reads it in a failure. */
export function nameOf({ path, method = 'GET', headers = {}, body = '' }: Asked): string {
  return [method, path, ...Object.entries(headers).map(([name, value]) => `${name}=${value}`), body].filter((part) => part !== '').join(' ')
}

/**
 * All that a browser can tell of an answer but the date, the port of this server, what names this one answer (a request id of ours; two keys of the
 * framework in a payload), and what the proxy adds about languages.
 */
function printOf({ status, headers, body }: RawAnswer, port: number): string {
  const { date: _, link: __, 'set-cookie': cookies, ...rest } = headers
  const others = cookies?.filter((line) => !/^NEXT_LOCALE=\w\w; Path=\/; SameSite=lax$/.test(line))
  const text = JSON.stringify([rest, others ?? []]).replaceAll(`:${port}`, ':port')
  const type = headers['content-type'] ?? ''
  const bytes = type.startsWith('application/json') ? String(body).replace(/"requestId":"[\w-]{36}"/, '') : type === 'text/x-component' ? String(body).replace(/(?<=\["\$","\$L\w+",")[\w-]{21}(?=[vm]")/g, '') : body
  return `${status} ${createHash('sha256').update(text).update(bytes).digest('hex').slice(0, 16)}`
}

/** Which of the texts stand in an answer, in its headers too; not those that the request itself brought. */
export function textsIn({ headers, body }: RawAnswer, asked: Asked, texts: readonly string[]): readonly string[] {
  const whole = `${JSON.stringify(headers)}${String(body)}`
  const own = decodeURIComponent(nameOf(asked).replaceAll(/%(?![\da-f]{2})/gi, '%25').replaceAll('%00', '')).toLowerCase()
  return texts.filter((text) => whole.includes(text) && !own.includes(text.toLowerCase()))
}
