import { getRequestConfig } from 'next-intl/server'
import { locale as rootLocale } from 'next/root-params'
import { defaultLocale, isLocale } from '../core/locale'

/** Messages of the page's own locale; the zone only matters for interface dates. */
export default getRequestConfig(async ({ locale }) => {
  const wanted = locale ?? (await rootLocale())
  const chosen = isLocale(wanted) ? wanted : defaultLocale
  const messages = (await import(`../../messages/${chosen}.json`)) as { default: Record<string, never> }
  return { locale: chosen, messages: messages.default, timeZone: 'Asia/Almaty' }
})
