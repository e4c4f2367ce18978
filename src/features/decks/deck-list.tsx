'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { deleteDeck } from '../../client/classroom/deck-api'
import { useDayText } from '../../client/use-day-text'
import type { DeckLine } from '../../contracts/deck'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'

/** One's sets: each opens, and can be deleted after a question. */
export function DeckList({ decks, onChanged }: { readonly decks: readonly DeckLine[]; readonly onChanged: () => void }) {
  const t = useTranslations('decks')
  const [deleting, setDeleting] = useState<DeckLine | null>(null)
  return (
    <>
      <ul className="divide-y divide-line">
        {decks.map((deck) => (
          <li key={deck.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
            <Line deck={deck} />
            <Button aria-label={t('deleteOf', { title: deck.title })} onClick={() => setDeleting(deck)}>
              {t('delete')}
            </Button>
          </li>
        ))}
      </ul>
      {deleting !== null && (
        <ConfirmDialog
          title={t('deleteTitle', { title: deleting.title })}
          action={t('delete')}
          request={() => deleteDeck(deleting.id)}
          onClose={() => setDeleting(null)}
          onDone={() => {
            setDeleting(null)
            onChanged()
          }}
        >
          <p>{t('deleteText')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function Line({ deck: { id, title, items, changedAt, isShared } }: { readonly deck: DeckLine }) {
  const t = useTranslations('decks')
  const dayText = useDayText(useLocale())
  const about = [t('items', { count: items }), t('changed', { date: dayText(changedAt) }), isShared && t('isShared')].filter(Boolean)
  return (
    <AppLink to={`/set?id=${encodeURIComponent(id)}`} className="min-h-11 min-w-0 flex-1 basis-48 rounded-xl py-1 hover:bg-sunken">
      <span className="block font-medium break-words text-accent underline">{title}</span>
      <span className="block text-sm text-soft">{about.join(' · ')}</span>
    </AppLink>
  )
}
