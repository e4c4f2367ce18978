'use client'

import { useCallback, useEffect, useState } from 'react'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import { wholeBase, type DeckQuery } from '../../core/classroom/deck-query'
import type { TeacherDeck } from '../../contracts/deck'
import { useHoldUnload } from '../../ui/use-hold-unload'
import { readYears, textsOfYears, type YearTexts } from './read-years'

/** A set as it is being changed. `query.years` is what the fields last said that could be read. */
export type DeckDraft = { readonly title: string; readonly query: DeckQuery; readonly yearTexts: YearTexts }

/** What was not saved outlasts a look at a fact; it goes with the page, and is nobody else's. */
let kept: { readonly key: string; readonly draft: DeckDraft } | null = null

/**
 * The set on screen: as it is stored, or as this page has left it unsaved. `userId`: whose it is. While it differs from what is stored, no reload takes it away unasked.
 */
export function useDraft(stored: TeacherDeck | null, userId: string) {
  const key = `${userId} ${stored === null ? 'new' : `${stored.id} ${stored.changedAt}`}`
  const initial = draftOf(stored)
  const [draft, setDraft] = useState<DeckDraft>(() => (kept?.key === key ? kept.draft : initial))
  const isDirty = textOf(draft) !== textOf(initial)
  useUninterrupted(isDirty)
  useHoldUnload(isDirty)
  useEffect(() => {
    if (isDirty) keep(key, draft)
    else dropKept(key)
  }, [isDirty, key, draft])
  const changeQuery = useCallback((change: (query: DeckQuery) => Partial<DeckQuery>) => setDraft((before) => ({ ...before, query: { ...before.query, ...change(before.query) } })), [])
  const changeYears = useCallback((yearTexts: YearTexts) => setDraft((before) => withYears(before, yearTexts)), [])
  const setTitle = (title: string) => setDraft((before) => ({ ...before, title }))
  const show = (deck: TeacherDeck | null) => {
    dropKept(key)
    setDraft(draftOf(deck))
  }
  return { draft, isDirty, changeQuery, changeYears, setTitle, show }
}

function keep(key: string, draft: DeckDraft): void {
  kept = { key, draft }
}

function dropKept(key: string): void {
  if (kept?.key === key) kept = null
}

function draftOf(stored: TeacherDeck | null): DeckDraft {
  const { title, query } = stored ?? { title: '', query: wholeBase }
  return { title, query, yearTexts: textsOfYears(query.years) }
}

function withYears(draft: DeckDraft, yearTexts: YearTexts): DeckDraft {
  const read = readYears(yearTexts)
  return { ...draft, yearTexts, query: 'years' in read ? { ...draft.query, years: read.years } : draft.query }
}

/** Two drafts are one where the order of what was chosen alone differs. */
function textOf({ title, yearTexts, query: { topics, entities, sources, without, importance } }: DeckDraft): string {
  return JSON.stringify([title, yearTexts, importance, ...[topics, entities, sources, without].map((ids) => [...ids].sort())])
}
