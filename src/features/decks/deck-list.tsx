'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { deleteDeck } from '../../client/classroom/deck-api'
import { useDayText } from '../../client/use-day-text'
import type { DeckLine } from '../../contracts/deck'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

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
        <DeleteDialog
          deck={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            setDeleting(null)
            onChanged()
          }}
        />
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

function DeleteDialog({ deck: { id, title }, onClose, onDeleted }: { readonly deck: DeckLine; readonly onClose: () => void; readonly onDeleted: () => void }) {
  const t = useTranslations('decks')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const remove = async () => {
    if ((await run(() => deleteDeck(id))) !== null) onDeleted()
  }
  return (
    <Dialog title={t('deleteTitle', { title })} onClose={onClose}>
      <p>{t('deleteText')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      <Button kind="wrong" className="w-full" aria-disabled={busy} onClick={() => void remove()}>
        {busy ? common('busy') : t('delete')}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}
