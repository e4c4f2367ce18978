import { z } from 'zod'
import type { DeckQuery } from '../core/classroom/deck-query'
import { locales } from '../core/locale'
import { newIdSchema } from './new-id'

const title = z.string().min(1).max(200)
const ids = z.array(z.string().min(1).max(200)).max(2000)
const year = z.number().int().min(1000).max(9999)

/** A question to the facts, as {@link DeckQuery}. */
export const deckQuerySchema = z.strictObject({
  topics: ids,
  entities: ids,
  years: z.strictObject({ from: year, to: year }).refine(({ from, to }) => from <= to).nullable(),
  importance: z.literal([1, 2, 3]),
  sources: ids,
  without: ids,
})

/** `POST /api/decks` → 201 {@link TeacherDeck}. */
export const makeDeckSchema = z.strictObject({ id: newIdSchema, title, query: deckQuerySchema })
/** `PUT /api/decks/<id>` → {@link TeacherDeck}. What is left out stays as it is; `isShared: true` makes a link, false ends it. */
export const changeDeckSchema = z.strictObject({ title: title.optional(), query: deckQuerySchema.optional(), isShared: z.boolean().optional() })
/** `POST /api/deck-preview` → {@link DeckPreview}. Changes nothing. */
export const previewDeckSchema = z.strictObject({ query: deckQuerySchema, locale: z.enum(locales) })

/** `GET /api/decks` → `{ decks: DeckLine[] }`: the sets of whoever asks, for those who may teach. `items` as the bank is now. */
export type DeckLine = { readonly id: string; readonly title: string; readonly items: number; readonly changedAt: number; readonly isShared: boolean }
/** `GET /api/decks/<id>`; `DELETE` → 204. */
export type TeacherDeck = { readonly id: string; readonly title: string; readonly query: DeckQuery; readonly items: number; readonly changedAt: number; readonly shareKey: string | null }

/** An item as a teacher looks at it, in one language. */
export type DeckItem = { readonly id: string; readonly fact: string; readonly topic: string; readonly importance: 1 | 2 | 3; readonly question: string; readonly answer: string }
/**
 * What a set comes to. `items` in teaching order, those of `query.without` too (`isOut`), so that they can be put back. `count` are the others; `minutes`: what they cost a student until
 * each was recalled on two days, roughly.
 */
export type DeckPreview = { readonly items: readonly (DeckItem & { readonly isOut: boolean })[]; readonly count: number; readonly minutes: number }

/** What can be asked for, in one language: `GET /api/deck-parts?locale=kk`. `facts`: how many there are of each. */
export type DeckParts = {
  readonly topics: readonly DeckPart[]
  /** People, places, bodies … that facts name, by type and name. */
  readonly entities: readonly (DeckPart & { readonly type: string })[]
  readonly sources: readonly DeckPart[]
  readonly years: { readonly from: number; readonly to: number }
}
export type DeckPart = { readonly id: string; readonly title: string; readonly facts: number }

/** `GET /api/shared-decks/<key>?locale=kk`: a set that was shared by its link, open to everybody. */
export type SharedDeck = { readonly title: string; readonly query: DeckQuery; readonly preview: DeckPreview }
