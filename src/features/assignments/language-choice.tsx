'use client'

import { useTranslations } from 'next-intl'
import { isLocale, locales, type Locale } from '../../core/locale'
import { localeNames } from '../../i18n/locale-names'
import { fieldLook } from '../../ui/field-look'

/** In which language an assignment is practised; null: in each student's own. */
export function LanguageChoice({ value, onChange }: { readonly value: Locale | null; readonly onChange: (value: Locale | null) => void }) {
  const t = useTranslations('assignments')
  return (
    <label className="flex flex-col gap-1">
      <span className="font-medium">{t('language')}</span>
      <select className={fieldLook} value={value ?? ''} onChange={(event) => onChange(isLocale(event.target.value) ? event.target.value : null)}>
        <option value="">{t('ownLanguage')}</option>
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {localeNames[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
