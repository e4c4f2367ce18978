'use client'

import { useTranslations } from 'next-intl'
import { isLocale, locales, type Locale } from '../../core/locale'
import { localeNames } from '../../i18n/locale-names'
import { fieldLook } from '../../ui/field-look'

/** In which language the items are shown; the interface keeps its own. */
export function PreviewLocale({ locale, onChange }: { readonly locale: Locale; readonly onChange: (locale: Locale) => void }) {
  const t = useTranslations('decks')
  return (
    <label className="flex flex-col gap-1">
      <span className="font-medium">{t('previewLocale')}</span>
      <select className={fieldLook} value={locale} onChange={(event) => isLocale(event.target.value) && onChange(event.target.value)}>
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {localeNames[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
