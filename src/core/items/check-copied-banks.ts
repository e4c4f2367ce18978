import { copyFinder } from '../facts/check-copied'
import type { Problem } from '../facts/fact-base'
import type { Located } from '../facts/located'
import { type Localised, locales } from '../locale'
import type { Bank, Item } from './bank'
import { claimsOf } from './claims'

/** Finds eight words of a source in what a learner reads: names and figures put into a wording of our own can make a source's sentence of it. */
export function checkCopiedBanks(banks: Localised<Bank>, located: Located, sentences: ReadonlyMap<string, readonly string[]>): readonly Problem[] {
  const copiedIn = copyFinder(sentences)
  return locales.flatMap((locale) => {
    const { facts, items } = banks[locale]
    const problem = (fact: string, id: string, text: string): readonly Problem[] => {
      const copied = copiedIn(text)
      return copied === null ? [] : [{ file: located.fileOf('fact', fact), id, check: 'copied', say: `${locale}: say “${text}” in words of our own; “${copied.words}” stands in ${copied.place}.` }]
    }
    return [
      ...Object.entries(facts).flatMap(([id, { statement, explanation }]) => [statement, explanation].flatMap((text) => problem(id, id, text))),
      ...items.flatMap((item) => textsOf(item).flatMap((text) => problem(item.fact, item.id, text))),
    ]
  })
}

/** What an item adds to its fact's texts. */
function textsOf({ forms, options }: Item): readonly string[] {
  return [forms.flashcard.stem, ...claimsOf(forms).flatMap(({ text, option }) => (option === null ? [] : [text])), ...options.map(({ why }) => why)]
}
