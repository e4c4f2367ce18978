import 'server-only'
import type { changeDeckSchema, TeacherDeck } from '../../contracts/deck'
import { AppError } from '../../core/app-error'
import type { TeacherActor } from '../auth/authenticate'
import { newLinkKey } from '../auth/tokens'
import { deleteOwnDeck, updateDeck } from '../data/decks'
import { checkedTitle } from './checked'
import { getDeck } from './get-deck'

/**
 * Changes one of one's own sets. Sharing makes a link that nobody can guess; ending it makes that link good for nothing, and the next one is another. Throws NOT_FOUND,
 * INVALID_REQUEST, RUDE_NAME.
 */
export async function changeDeck({ title, query, isShared }: ReturnType<typeof changeDeckSchema.parse>, actor: TeacherActor, unsafeDeckId: string, now: number): Promise<TeacherDeck> {
  const change = {
    ...(title !== undefined && { title: checkedTitle(title) }),
    ...(query !== undefined && { query: JSON.stringify(query) }),
    ...(isShared !== undefined && { newShareKey: isShared ? newLinkKey() : null }),
  }
  if (!(await updateDeck(actor.userId, unsafeDeckId, change, now))) throw new AppError('NOT_FOUND', 'no set of this teacher')
  return getDeck(actor, unsafeDeckId)
}

/** Deletes one of one's own sets, and its link with it. What was assigned from it stays. Throws NOT_FOUND. */
export async function deleteDeck({ userId }: TeacherActor, unsafeDeckId: string): Promise<void> {
  if (!(await deleteOwnDeck(userId, unsafeDeckId))) throw new AppError('NOT_FOUND', 'no set of this teacher')
}
