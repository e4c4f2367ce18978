import { getRequestConfig } from 'next-intl/server'
import { locale as rootLocale } from 'next/root-params'
import { defaultLocale, isLocale } from '../core/locale'
import { laterFeatures } from './features'

type Catalogue = { readonly default: Record<string, never> }

/** Messages of the page's own locale; the zone only matters for interface dates. */
export default getRequestConfig(async ({ locale }) => {
  const wanted = locale ?? (await rootLocale())
  const chosen = isLocale(wanted) ? wanted : defaultLocale
  const base = (await import(`../../messages/${chosen}.json`)) as Catalogue
  const later = await Promise.all(laterFeatures.map(async (feature) => [feature, ((await import(`../../messages/${chosen}/${feature}.json`)) as Catalogue).default] as const))
  return { locale: chosen, messages: { ...base.default, ...Object.fromEntries(later) }, timeZone: 'Asia/Almaty' }
})
