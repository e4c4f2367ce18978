import type { DeckLine, DeckParts, DeckPreview, SharedDeck, TeacherDeck } from '../../contracts/deck'
import type { DeckQuery } from '../../core/classroom/deck-query'
import type { Locale } from '../../core/locale'
import type { Answer } from '../account/answer'
import { ask, askForNothing } from '../account/ask'
import { askToMake } from '../account/ask-to-make'
import { fieldsOf, hasFields, listOf } from '../read-fields'

/** One function for each route of `src/contracts/deck.ts`. None rejects: what goes wrong is a value. */
export function listDecks(): Promise<Answer<{ readonly decks: readonly DeckLine[] }>> {
  return ask('GET', '/api/decks', readList)
}

export function makeDeck(fields: { readonly title: string; readonly query: DeckQuery }): Promise<Answer<TeacherDeck>> {
  return askToMake('/api/decks', readDeck, fields)
}

export function getDeck(id: string): Promise<Answer<TeacherDeck>> {
  return ask('GET', pathOf(id), readDeck)
}

/** What is left out stays as it is; `isShared` makes or ends the link. */
export function changeDeck(id: string, change: { readonly title?: string; readonly query?: DeckQuery; readonly isShared?: boolean }): Promise<Answer<TeacherDeck>> {
  return ask('PUT', pathOf(id), readDeck, change)
}

export function deleteDeck(id: string): Promise<Answer<null>> {
  return askForNothing('DELETE', pathOf(id))
}

/** What a set would come to, in one language. */
export function previewDeck(query: DeckQuery, locale: Locale): Promise<Answer<DeckPreview>> {
  return ask('POST', '/api/deck-preview', readPreview, { query, locale })
}

export function getDeckParts(locale: Locale): Promise<Answer<DeckParts>> {
  return ask('GET', `/api/deck-parts?locale=${locale}`, readParts)
}

/** A set by the key in its link, for anybody. */
export function getSharedDeck(key: string, locale: Locale): Promise<Answer<SharedDeck>> {
  return ask('GET', `/api/shared-decks/${encodeURIComponent(key)}?locale=${locale}`, readShared)
}

function pathOf(id: string): string {
  return `/api/decks/${encodeURIComponent(id)}`
}

function readList(body: unknown): { readonly decks: readonly DeckLine[] } | null {
  const decks = listOf(fieldsOf(body).decks, (line): line is DeckLine => hasFields(line, { id: 'string', title: 'string', items: 'number', changedAt: 'number', isShared: 'boolean' }))
  return decks === null ? null : { decks }
}

function readDeck(body: unknown): TeacherDeck | null {
  const isWhole = hasFields(body, { id: 'string', title: 'string', items: 'number', changedAt: 'number' }) && isQuery(body.query)
  return isWhole ? (body as unknown as TeacherDeck) : null
}

function readPreview(body: unknown): DeckPreview | null {
  const items = listOf(fieldsOf(body).items, (item): item is DeckPreview['items'][number] => hasFields(item, { id: 'string', fact: 'string', topic: 'string', question: 'string', answer: 'string', isOut: 'boolean' }))
  return items !== null && hasFields(body, { count: 'number', minutes: 'number' }) ? { items, count: Number(body.count), minutes: Number(body.minutes) } : null
}

function readParts(body: unknown): DeckParts | null {
  const { topics, entities, sources, years } = fieldsOf(body)
  const isWhole = [topics, entities, sources].every((parts) => listOf(parts, isPart) !== null) && hasFields(years, { from: 'number', to: 'number' })
  return isWhole ? (body as DeckParts) : null
}

function readShared(body: unknown): SharedDeck | null {
  const { title, query } = fieldsOf(body)
  const preview = readPreview(fieldsOf(body).preview)
  return typeof title === 'string' && isQuery(query) && preview !== null ? { title, query, preview } : null
}

function isPart(part: unknown): part is DeckParts['topics'][number] {
  return hasFields(part, { id: 'string', title: 'string', facts: 'number' })
}

function isQuery(value: unknown): value is DeckQuery {
  const { topics, entities, sources, without } = fieldsOf(value)
  return [topics, entities, sources, without].every(Array.isArray) && hasFields(value, { importance: 'number' })
}
