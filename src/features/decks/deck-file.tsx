'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeckItem } from '../../contracts/deck'
import { deckCsv } from '../../core/formats/deck-csv'
import type { Locale } from '../../core/locale'
import { Button } from '../../ui/button'
import { download, fileName } from '../../ui/download'

/** The questions on screen as a file for spreadsheets, in their language; `title` of the set. */
export function DeckFile({ title, items, locale }: { readonly title: string; readonly items: readonly DeckItem[]; readonly locale: Locale }) {
  const t = useTranslations('decks')
  const [written, setWritten] = useState<string | null>(null)
  const content = [locale, ...items.map(({ id }) => id)].join(' ')
  const write = () => {
    const lines = items.map(({ id, fact, question, answer }) => ({ id, question, answer, address: new URL(`/${locale}/facts/${encodeURIComponent(fact)}`, window.location.origin).href }))
    const text = deckCsv(lines, { id: t('csvColumn.id'), question: t('csvColumn.question'), answer: t('csvColumn.answer'), address: t('csvColumn.address') })
    download(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileName(title, locale)}.csv`)
    setWritten(content)
  }
  if (items.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={write}>{t('csv')}</Button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {written === content && t('csvDone')}
      </p>
    </div>
  )
}
