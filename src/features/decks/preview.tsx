'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { DeckParts } from '../../contracts/deck'
import type { Locale } from '../../core/locale'
import { LoadFailed } from '../../ui/load-failed'
import type { Refused } from '../../ui/refusal-notice'
import { DeckFile } from './deck-file'
import { ItemList } from './item-list'
import { PreviewLocale } from './preview-locale'
import type { Shown } from './use-preview'

type Props = {
  readonly title: string
  readonly shown: Shown | null
  readonly isOld: boolean
  readonly refusal: Refused | null
  readonly retry: () => void
  readonly parts: DeckParts
  readonly without: readonly string[]
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
  readonly onToggle: (id: string) => void
}

/** The items a set comes to, each to be taken out or put back. What was there stays while the next is fetched. */
export function Preview({ title, shown, isOld, refusal, retry, parts, without, locale, onLocale, onToggle }: Props) {
  const t = useTranslations('decks')
  const topicTitle = useCallback((topic: string) => parts.topics.find(({ id }) => id === topic)?.title ?? topic, [parts])
  return (
    <section className="space-y-3" aria-labelledby="set-preview" aria-busy={isOld}>
      <h2 id="set-preview" className="text-lg font-semibold">
        {t('preview')}
      </h2>
      <PreviewLocale locale={locale} onChange={onLocale} />
      <p className="text-sm text-soft">{t('minutesHelp')}</p>
      {refusal !== null && <LoadFailed refusal={refusal} retry={retry} />}
      {shown !== null && <DeckFile title={title} items={shown.preview.items.filter(({ id }) => !without.includes(id))} locale={shown.locale} />}
      {shown !== null && (shown.preview.items.length === 0 ? <p>{t('empty')}</p> : <ItemList items={shown.preview.items} locale={shown.locale} topicTitle={topicTitle} without={without} onToggle={onToggle} />)}
    </section>
  )
}
