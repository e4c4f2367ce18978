import { useLocale } from 'next-intl'
import { defaultLocale, isLocale, type Locale } from '../../core/locale'

/** The language of the page. */
export function usePageLocale(): Locale {
  const locale = useLocale()
  return isLocale(locale) ? locale : defaultLocale
}
