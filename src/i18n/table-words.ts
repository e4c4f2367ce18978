import { createTranslator } from 'next-intl'
import type { Locale } from '../core/locale'
import type messages from '../../messages/en.json'

type TableWord = keyof (typeof messages)['reports']['table']

/** The words of a gradebook in a language, for what is written on the server. */
export async function tableWords(locale: Locale): Promise<(word: TableWord) => string> {
  const { default: catalogue } = (await import(`../../messages/${locale}.json`)) as { default: typeof messages }
  const t = createTranslator({ locale, messages: catalogue, namespace: 'reports.table' })
  return (word) => t(word)
}
