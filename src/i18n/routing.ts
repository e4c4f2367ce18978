import { defineRouting } from 'next-intl/routing'
import { defaultLocale, locales } from '../core/locale'

/** The locale is always the first path segment: /kk, /ru, /en. */
export const routing = defineRouting({ locales, defaultLocale, localePrefix: 'always' })
