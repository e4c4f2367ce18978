import type { Bank } from '../core/items/bank'
import { claimsOf } from '../core/items/claims'

/**
 * Every Cyrillic word that a learner can read in a bank and in the interface's catalogue, each once, sorted by code point. Tokens quoted from
 * sources and spellings accepted as misspellings are not ours and are left out.
 */
export function wordsOf(bank: Bank, messages: unknown): readonly string[] {
  const texts = [
    ...Object.values(bank.sources).flatMap(({ title, kind }) => [title, kind]),
    ...Object.values(bank.topics).map(({ title }) => title),
    ...Object.values(bank.decks).flatMap(({ title, description }) => [title, description]),
    ...Object.values(bank.entities).flatMap(({ name, accepted }) => [name, ...accepted.filter(({ as }) => as !== 'misspelling').map(({ text }) => text)]),
    ...Object.values(bank.facts).flatMap(({ statement, explanation, conflict }) => [statement, explanation, conflict?.note ?? '']),
    ...bank.items.flatMap((item) => [
      item.explanation,
      item.answer.text,
      ...item.answer.accepted.flatMap((each) => ('text' in each && each.as !== 'misspelling' ? [each.text] : [])),
      item.forms.flashcard.stem,
      item.forms.cloze?.answer ?? '',
      item.forms.cloze?.hint ?? '',
      ...claimsOf(item.forms).map(({ text }) => text),
      ...item.options.flatMap(({ text, why }) => [text, why]),
    ]),
    ...stringsIn(messages).map(plainMessage),
  ]
  return [...new Set(texts.flatMap((text) => text.match(word) ?? []))].filter((each) => /\p{Script=Cyrillic}/u.test(each)).sort()
}

const word = /(?<![\p{L}\p{N}])\p{L}+(?:[-’]\p{L}+)*/gu

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** A message without the syntax of its placeholders: `{count, plural, one {# день} …}`, `<name></name>`. */
function plainMessage(text: string): string {
  return text.replace(/<[^>]*>/g, ' ').replace(/\{\w+(?:, \w+,?)?|\b(?:zero|one|two|few|many|other|=\d+)\s*\{/g, ' ')
}
