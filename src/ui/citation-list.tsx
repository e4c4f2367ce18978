'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { isLocale, type Locale } from '../core/locale'

type Citation = { readonly source: string; readonly sentence: number; readonly tokens: readonly string[] }
type Source = { readonly title: string; readonly language: string }
type Props = { readonly citations: readonly Citation[]; readonly sources: Readonly<Record<string, Source>>; readonly locale: Locale }

/**
 * Where a fact comes from: the document, the number of the sentence, and the few words of it that carry the fact,
 * each marked with its own language for the screen reader's voice.
 */
export function CitationList({ citations, sources, locale }: Props) {
  const t = useTranslations('citations')
  // A reader should know that the words quoted are in another language before wondering at them.
  const noteLanguage = (language: string | undefined) => (isLocale(language) && language !== locale ? ` (${t(`in.${language}`)})` : '')
  return (
    <ul className="space-y-2 text-sm">
      {citations.map(({ source, sentence, tokens }) => (
        <li key={`${source} ${sentence} ${tokens.join(' ')}`} className="border-l-2 border-gold pl-3">
          <p>
            <span lang={locale} className="font-medium">
              {sources[source]?.title ?? source}
            </span>
            <span className="text-soft">
              {noteLanguage(sources[source]?.language)}, {t('sentence', { number: sentence })}
            </span>
          </p>
          <p className="text-soft">
            {t('words')}{' '}
            {tokens.map((token, index) => (
              <Fragment key={token}>
                {index > 0 && ', '}
                <q lang={sources[source]?.language} className="text-ink">
                  {token}
                </q>
              </Fragment>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
