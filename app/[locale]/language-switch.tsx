'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useLearner } from '../../src/client/learner-context'
import { locales, type Locale } from '../../src/core/locale'
import { localeNames } from '../../src/i18n/locale-names'
import { leaveBy } from '../../src/ui/leave-guard'

/**
 * The language of the interface. Where the content has a language of its own, the switch asks whether the content should
 * change too, so that the two never drift apart unnoticed; hence it waits until the settings are read.
 */
export function LanguageSwitch() {
  const t = useTranslations('app')
  const current = useLocale()
  const pathname = usePathname()
  const { status, settings, setSetting } = useLearner()
  const change = async (next: Locale) => {
    if (settings.contentLocale !== null && settings.contentLocale !== next && window.confirm(t('changeContentToo', { language: localeNames[next] }))) {
      await setSetting('contentLocale', null)
    }
    // Another language is another document: its lang, its messages, its voice. An invitation in the address goes along.
    window.location.assign(`${pathname.replace(/^\/[a-z]{2}/, `/${next}`)}${window.location.search}`)
  }
  const choose = (next: Locale) => leaveBy(() => void change(next))
  return (
    <label className="block min-w-0">
      <span className="sr-only">{t('language')}</span>
      <select className="min-h-11 max-w-full rounded-xl border border-line-strong bg-panel px-2" value={current} disabled={status === 'loading'} onChange={(event) => choose(event.target.value as Locale)}>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {localeNames[locale]}
          </option>
        ))}
      </select>
    </label>
  )
}
