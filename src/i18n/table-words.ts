import { createTranslator } from 'next-intl'
import type { Locale } from '../core/locale'
import type messages from '../../messages/en/reports.json'

type TableWord = `table.${keyof (typeof messages)['table']}` | `state.${keyof (typeof messages)['state']}`

/** The words of a gradebook in a language, for what is written on the server. */
export async function tableWords(locale: Locale): Promise<(word: TableWord) => string> {
  const { default: catalogue } = (await import(`../../messages/${locale}/reports.json`)) as { default: typeof messages }
  const t = createTranslator({ locale, messages: catalogue })
  return (word) => t(word)
}
