import type { Locale } from '../locale'
import type { Item } from './bank'

/** Words that say only what kind of thing an answer is, by their beginning; a question may well use them. */
const kindWords: Readonly<Record<Locale, readonly string[]>> = {
  kk: ['облыс', 'губерния', 'үкімет', 'қала', 'съез', 'бөлімше', 'милиция', 'кеңес', 'адам', 'жылғы', 'жылы', 'дейін', 'шамамен', 'мәселе', 'автономия'],
  ru: ['област', 'губерни', 'правительств', 'город', 'съезд', 'отделени', 'милици', 'совет', 'человек', 'года', 'около', 'вопрос', 'автономи'],
  en: ['region', 'governorate', 'government', 'town', 'city', 'congress', 'branch', 'militia', 'council', 'people', 'about', 'question', 'autonomy', 'year'],
}

/** Shortest beginning of a word that gives it away. */
const tellingLength = 4

type Fault = { readonly check: string; readonly say: string }

/** How the question, or the statement around a gap, gives the answer away: by holding it whole, or a telling word of it that not every option shares. */
export function leaks(item: Item, locale: Locale): readonly Fault[] {
  const { flashcard, cloze } = item.forms
  const around = cloze === undefined ? [] : leaksOf(item, `${cloze.before} … ${cloze.after}`, locale, 'leaking gap', 'the statement around the gap')
  return [...leaksOf(item, flashcard.stem, locale, 'leaking stem', 'the question'), ...around]
}

function leaksOf(item: Item, stem: string, locale: Locale, check: string, place: string): readonly Fault[] {
  const fault = (found: string) => [{ check, say: `${locale}: ${place} holds “${found}” of the answer “${item.answer.text}”; say it in other words.` }]
  switch (item.answer.value.kind) {
    case 'date':
      return plain(stem).includes(plain(item.answer.text)) ? fault(item.answer.text) : []
    case 'number': {
      const figures: readonly string[] = digitsOf(stem)
      const answer = digitsOf(item.answer.text)
      return answer.length > 0 && answer.every((figure) => figures.includes(figure)) ? fault(answer.join(', ')) : []
    }
    case 'entity':
    case 'text': {
      const word = tellingWord(item, stem, locale)
      return word === undefined ? [] : fault(word)
    }
  }
}

function tellingWord(item: Item, stem: string, locale: Locale): string | undefined {
  const inStem = wordsOf(stem)
  return wordsOf(item.answer.text)
    .filter((word) => word.length >= tellingLength)
    .find((word) => {
      const start = beginning(word)
      if (!inStem.some((each) => each.startsWith(start))) return false
      const isKind = kindWords[locale].some((kind) => word.startsWith(kind) || kind.startsWith(word))
      if (item.options.length === 0) return !isKind
      // Two options are shown beside the answer: a word of kind that only one of all lacks tells nothing.
      const lacking = item.options.filter((option) => !wordsOf(option.text).some((each) => each.startsWith(start))).length
      return lacking > (isKind ? 1 : 0)
    })
}

/** What is left of a word in all its forms: without the last third, where endings stand, but never less than four letters. */
function beginning(word: string): string {
  return word.slice(0, Math.max(tellingLength, Math.ceil((word.length * 2) / 3)))
}

function wordsOf(text: string): readonly string[] {
  return plain(text).split(' ')
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Figures of a text with their thousands joined: `13 500` and `13,500` are 13500. */
function digitsOf(text: string): readonly string[] {
  return text.replace(/(?<=\d)[\u00a0,](?=\d{3}(?!\d))/g, '').match(/\d+/g) ?? []
}
