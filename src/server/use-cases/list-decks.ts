import 'server-only'
import type { DeckLine } from '../../contracts/deck'
import type { TeacherActor } from '../auth/authenticate'
import { listDecksOf } from '../data/decks'
import { deckLine } from './deck-view'

/** One's own sets, the last changed first. */
export async function listDecks({ userId }: TeacherActor): Promise<{ readonly decks: readonly DeckLine[] }> {
  return { decks: await Promise.all((await listDecksOf(userId)).map(deckLine)) }
}
