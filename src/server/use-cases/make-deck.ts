import 'server-only'
import type { makeDeckSchema, TeacherDeck } from '../../contracts/deck'
import { AppError } from '../../core/app-error'
import type { TeacherActor } from '../auth/authenticate'
import { newId } from '../auth/tokens'
import { insertDeck, mostDecks } from '../data/decks'
import { checkedTitle } from './checked'
import { getDeck } from './get-deck'

/** Keeps a new set, which its teacher alone sees. Throws INVALID_REQUEST for a title that is none, RUDE_NAME, CONFLICT where the teacher has as many as can be. */
export async function makeDeck({ id = newId(), title, query }: ReturnType<typeof makeDeckSchema.parse>, actor: TeacherActor, now: number): Promise<TeacherDeck> {
  if (!(await insertDeck(actor.userId, { id, title: checkedTitle(title), query: JSON.stringify(query), createdAt: now }))) throw new AppError('CONFLICT', `a teacher has at most ${mostDecks} sets`)
  return getDeck(actor, id)
}
