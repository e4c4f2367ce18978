import 'server-only'
import { deckQuerySchema, type DeckLine, type DeckPreview, type TeacherDeck } from '../../contracts/deck'
import type { DeckQuery } from '../../core/classroom/deck-query'
import { matchDeck, minutesUntilDone, studiedItems, type MatchedItem } from '../../core/classroom/match-deck'
import { defaultLocale, type Locale } from '../../core/locale'
import { getBank, getBankIndex } from '../bank'
import type { StoredDeck } from '../data/decks'

/** The items a set asks for in one language, those that were taken out marked, as the bank is now. */
export async function matchedItems(query: DeckQuery, locale: Locale): Promise<readonly MatchedItem[]> {
  const [{ bank }, index] = await Promise.all([getBank('alash', locale), getBankIndex('alash')])
  return matchDeck(bank, index, query)
}

/** What a set comes to, in one language. */
export async function previewOf(query: DeckQuery, locale: Locale): Promise<DeckPreview> {
  const matched = await matchedItems(query, locale)
  const count = studiedItems(matched).length
  const items = matched.map(({ item: { id, fact, topic, importance, forms, answer }, isOut }) => ({ id, fact, topic, importance, question: forms.flashcard.stem, answer: answer.text, isOut }))
  return { items, count, minutes: minutesUntilDone(count) }
}

/** A set as it stands in its teacher's list. */
export async function deckLine(stored: StoredDeck): Promise<DeckLine> {
  const { id, title, changedAt, shareKey } = stored
  return { id, title, items: await countOf(storedQuery(stored)), changedAt, isShared: shareKey !== null }
}

/** A set as its teacher sees it. */
export async function teacherDeck(stored: StoredDeck): Promise<TeacherDeck> {
  const { id, title, changedAt, shareKey } = stored
  const query = storedQuery(stored)
  return { id, title, query, items: await countOf(query), changedAt, shareKey }
}

/** The question of a stored set. @throws Error where it is none, which is nobody's mistake but ours. */
export function storedQuery({ query }: Pick<StoredDeck, 'query'>): DeckQuery {
  return deckQuerySchema.parse(JSON.parse(query))
}

/** Items are the same in every language. */
async function countOf(query: DeckQuery): Promise<number> {
  return studiedItems(await matchedItems(query, defaultLocale)).length
}
