import type { Locale } from '../core/locale'

/** Each language by its own name. */
export const localeNames: Readonly<Record<Locale, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }
