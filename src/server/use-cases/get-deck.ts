import 'server-only'
import type { TeacherDeck } from '../../contracts/deck'
import { AppError } from '../../core/app-error'
import type { TeacherActor } from '../auth/authenticate'
import { findDeck } from '../data/decks'
import { teacherDeck } from './deck-view'

/** One of one's own sets. Throws NOT_FOUND for every other one, whether or not it exists. */
export async function getDeck({ userId }: TeacherActor, unsafeDeckId: string): Promise<TeacherDeck> {
  const stored = await findDeck(userId, unsafeDeckId)
  if (stored === null) throw new AppError('NOT_FOUND', 'no set of this teacher')
  return teacherDeck(stored)
}
