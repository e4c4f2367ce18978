import 'server-only'
import type { DeckPreview, previewDeckSchema } from '../../contracts/deck'
import type { TeacherActor } from '../auth/authenticate'
import { previewOf } from './deck-view'

/** What a set would come to, in one language. Keeps nothing. */
export async function previewDeck({ query, locale }: ReturnType<typeof previewDeckSchema.parse>, _by: TeacherActor): Promise<DeckPreview> {
  return previewOf(query, locale)
}
