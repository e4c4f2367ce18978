import { defaultLocale, isLocale, type Locale } from '../../core/locale'
import { stateCache } from './worker-names'

const key = '/.state/locale'

/** The language of the page that was opened last on this device; Kazakh before any. */
export async function readLastLocale(caches: CacheStorage): Promise<Locale> {
  const kept = await caches.match(key, { cacheName: stateCache }).catch(() => undefined)
  const locale = await kept?.text()
  return isLocale(locale) ? locale : defaultLocale
}

/** Keeps it. A device without room forgets it, which costs nothing but a language switch. */
export async function writeLastLocale(caches: CacheStorage, locale: Locale): Promise<void> {
  try {
    const cache = await caches.open(stateCache)
    if ((await (await cache.match(key))?.text()) !== locale) await cache.put(key, new Response(locale))
  } catch {
    // See above.
  }
}
