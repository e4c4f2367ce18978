import type { LoginCard, RosterProgress } from '../../contracts/roster'
import { offline, refusalOf, type Answer } from '../account/answer'
import { ask } from '../account/ask'
import { fieldsOf, hasFields, listOf } from '../read-fields'

/** Longest time between two lines of an answer; the passwords of many people are made one after another, and each is a line. */
const patienceMs = 60_000

/**
 * Makes accounts for a list of people; `onProgress` is called while passwords are made, and `signal` stops it: nobody is added. Never rejects. `offline` after it has begun does
 * not say whether they were made: the last line may have been lost.
 */
export async function makeRoster(classroomId: string, names: readonly string[], onProgress: (progress: RosterProgress) => void, signal: AbortSignal): Promise<Answer<readonly LoginCard[]>> {
  const patience = new AbortController()
  const stop = () => patience.abort()
  let timer = setTimeout(stop, patienceMs)
  signal.addEventListener('abort', stop)
  try {
    const response = await fetch(`${pathOf(classroomId)}/roster`, { method: 'POST', headers: { 'X-Jady': '1', 'Content-Type': 'application/json' }, body: JSON.stringify({ names, hasConsent: true }), cache: 'no-store', redirect: 'error', credentials: 'same-origin', signal: patience.signal })
    if (!response.ok) return refusalOf(response.status, response.headers, jsonOf(await response.text()))
    for await (const line of linesOf(response)) {
      clearTimeout(timer)
      timer = setTimeout(stop, patienceMs)
      const said = jsonOf(line)
      if (hasFields(said, { done: 'number', of: 'number' })) onProgress({ done: Number(said.done), of: Number(said.of) })
      else return lastOf(said)
    }
    return offline
  } catch {
    return offline
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** Gives somebody in the class a new pass-phrase. */
export function makePassPhrase(classroomId: string, userId: string, onlyUnused = false): Promise<Answer<LoginCard>> {
  return ask('POST', `${pathOf(classroomId)}/members/${encodeURIComponent(userId)}/password`, (body) => (isCard(body) ? body : null), onlyUnused ? { onlyUnused: true } : {})
}

function lastOf(said: unknown): Answer<readonly LoginCard[]> {
  const cards = listOf(fieldsOf(said).cards, isCard)
  return cards === null ? refusalOf(0, new Headers(), said) : { ok: true, value: cards }
}

function isCard(value: unknown): value is LoginCard {
  return hasFields(value, { userId: 'string', name: 'string', username: 'string', passPhrase: 'string' })
}

function pathOf(classroomId: string): string {
  return `/api/classrooms/${encodeURIComponent(classroomId)}`
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
    const lines = `${rest}${value ?? ''}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (done) return
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
