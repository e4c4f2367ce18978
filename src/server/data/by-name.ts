import { compareText } from '../../core/events/order'

/** The order of the Kazakh alphabet, in which Russian and English names stand as they do in their own. */
const alphabet = new Intl.Collator('kk')

/** Compares people by the names a class calls them; of two with the same name by their ids. */
export function compareNames(a: { readonly name: string; readonly userId: string }, b: { readonly name: string; readonly userId: string }): number {
  return alphabet.compare(a.name, b.name) || compareText(a.userId, b.userId)
}
