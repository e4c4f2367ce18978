import type { LoginCard } from '../../contracts/roster'
import type { Answer } from '../account/answer'
import { getClassroom } from './classroom-api'
import { makePassPhrase } from './roster-api'

/** How far new cards came: to the last one, until `signal` stopped it, or until the class was found to be archived. */
export type Renewed = 'all' | 'stopped' | 'archived'

/**
 * Gives students who have never signed in new pass-phrases, one after another; whoever has come in meanwhile keeps theirs. `onCard` gets each card, which exists nowhere else, so
 * the request under way is waited for when `signal` stops the others. Never rejects.
 */
export async function renewCards(classroomId: string, unused: readonly { readonly userId: string }[], onCard: (card: LoginCard) => void, signal: AbortSignal): Promise<Answer<Renewed>> {
  for (const { userId } of unused) {
    if (signal.aborted) return { ok: true, value: 'stopped' }
    const answer = await makePassPhrase(classroomId, userId, true)
    if (answer.ok) onCard(answer.value)
    else if (answer.code !== 'CONFLICT') return answer
    else {
      const classroom = await getClassroom(classroomId)
      if (!classroom.ok) return classroom
      if (classroom.value.archivedAt !== null) return { ok: true, value: 'archived' }
    }
  }
  return { ok: true, value: 'all' }
}
