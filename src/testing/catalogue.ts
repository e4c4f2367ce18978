import { readdirSync, readFileSync } from 'node:fs'
import type { Messages } from 'next-intl'
import type { Locale } from '../core/locale'

/** All words of a language, those that come later among them, as they stand in the files. */
export function catalogueOf(locale: Locale): Messages {
  const read = (file: string) => JSON.parse(readFileSync(`messages/${file}`, 'utf8')) as object
  const later = readdirSync(`messages/${locale}`).map((file) => [file.replace('.json', ''), read(`${locale}/${file}`)] as const)
  return { ...read(`${locale}.json`), ...Object.fromEntries(later) } as Messages
}
