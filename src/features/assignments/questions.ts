import type { Answer } from '../../client/account/answer'
import { getDeck, previewDeck } from '../../client/classroom/deck-api'
import type { DeckLine, DeckParts } from '../../contracts/deck'
import { wholeBase, type DeckQuery } from '../../core/classroom/deck-query'
import type { Locale } from '../../core/locale'

/** Which questions to assign, as a choice's value: `mustKnow`, `topic:<id>` or `set:<id>`. */
export type Choice = string

/** What a choice comes to now. */
export type Chosen = { readonly choice: Choice; readonly query: DeckQuery; readonly count: number; readonly minutes: number }

export const mustKnow: Choice = 'mustKnow'
export const setChoice = (id: string): Choice => `set:${id}`
export const topicChoice = (id: string): Choice => `topic:${id}`

/** A choice's own name; empty for what essentially has none. */
export function titleOf(choice: Choice, decks: readonly DeckLine[], { topics }: Pick<DeckParts, 'topics'>): string {
  return decks.find(({ id }) => setChoice(id) === choice)?.title ?? topics.find(({ id }) => topicChoice(id) === choice)?.title ?? ''
}

/** Asks the server how many questions a choice has. A set is read anew: somebody may have changed it in another window. */
export async function loadChosen(choice: Choice, locale: Locale): Promise<Answer<Chosen>> {
  const query = await queryOf(choice)
  if (!query.ok) return query
  const preview = await previewDeck(query.value, locale)
  return preview.ok ? { ok: true, value: { choice, query: query.value, count: preview.value.count, minutes: preview.value.minutes } } : preview
}

async function queryOf(choice: Choice): Promise<Answer<DeckQuery>> {
  if (choice === mustKnow) return { ok: true, value: { ...wholeBase, importance: 3 } }
  if (choice.startsWith('topic:')) return { ok: true, value: { ...wholeBase, topics: [choice.slice('topic:'.length)] } }
  const deck = await getDeck(choice.slice('set:'.length))
  return deck.ok ? { ok: true, value: deck.value.query } : deck
}
