'use client'

import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { useAppHref } from '../../ui/app-link'
import { OwnDeck } from './own-deck'
import { SharedDeckView } from './shared-deck-view'

/** A set: `?key=` shows one that was shared to anybody, `?id=` opens one's own, without either a new one is made. */
export function DeckScreen() {
  const href = useAppHref()
  const query = useSearchParams()
  const [id, key] = [query.get('id'), query.get('key')]
  // A set that was new a moment ago is the same one on screen, under its address.
  const [made, setMade] = useState<string | null>(null)
  const becomes = (deckId: string) => {
    setMade(deckId)
    window.history.replaceState(null, '', `${href('/set')}?id=${encodeURIComponent(deckId)}`)
  }
  if (key !== null) return <SharedDeckView key={key} shareKey={key} />
  return <OwnDeck key={id === null || id === made ? 'new' : id} id={id === made ? null : id} onMade={becomes} />
}
