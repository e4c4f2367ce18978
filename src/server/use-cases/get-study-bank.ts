import 'server-only'
import type { Bank } from '../../core/items/bank'
import type { Locale } from '../../core/locale'
import { getBank } from '../bank'

/** The bank behind the learner's pages, for their titles and for what exists. */
export async function getStudyBank(locale: Locale): Promise<Bank> {
  return (await getBank('alash', locale)).bank
}
