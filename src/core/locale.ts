/** The three languages of the project, in the order they are offered. Kazakh is the default. */
export const locales = ['kk', 'ru', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'kk'

/** One value for each language; a missing language is a build error, never a silent fallback. */
export type Localised<T> = Readonly<Record<Locale, T>>

/** Narrows an unchecked string (a path segment, a query parameter) to a locale. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value)
}
