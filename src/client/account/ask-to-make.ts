import { uuidv7 } from '../../core/events/uuid'
import { randomBytes } from '../random-bytes'
import type { Answer } from './answer'
import { ask } from './ask'

/** Ids of what this tab asked for and has no answer about, by the request. */
const unanswered = new Map<string, string>()

/** Asks for something new. Whoever asks for just the same again because no answer came, or a refusal, makes it once: see contracts/new-id.ts. */
export async function askToMake<T>(path: string, read: (body: unknown) => T | null, fields: object): Promise<Answer<T>> {
  const request = `${path} ${JSON.stringify(fields)}`
  const id = unanswered.get(request) ?? uuidv7(Date.now(), randomBytes(10))
  unanswered.set(request, id)
  const answer = await ask('POST', path, read, { ...fields, id })
  if (answer.ok) unanswered.delete(request)
  return answer
}
