import type { Given } from '../../core/events/event'
import type { Item, Presentation } from '../../core/items/bank'
import { datePartsOf } from '../../core/language/partial-date'
import { claimShown, optionsShown } from '../../core/study/present'
import type { Random } from './seeded'

/** How often a student to whom nothing comes to mind says so instead of guessing: where there are options, and where one must write. */
const honest = { shown: 0.35, written: 0.75 } as const
/** How often what is written lacks the Kazakh letters, from a Russian keyboard. */
const poorKeyboard = 0.15

/**
 * What a student answers. Who remembers answers right, sometimes on a Russian keyboard. Who does not says so, or guesses: among the options shown, true or false, or by
 * writing an option that is wrong. So a guess can be right, as in life; the model's recall does not count it.
 */
export function answerAs(item: Item, presentation: Presentation, remembers: boolean, random: Random): Given {
  return remembers ? rightAnswer(item, presentation, random) : guess(item, presentation, random)
}

/** The right answer once more, letter for letter, after a first try that was almost right. */
export function secondTry(item: Item, { form, locale, seed }: Presentation): Given {
  return rightAnswer(item, { itemId: item.id, form, locale, seed }, () => 1)
}

function rightAnswer(item: Item, { form, locale, seed }: Presentation, random: Random): Given {
  const typed = (text: string): Given => ({ as: 'text', text: locale === 'kk' && random() < poorKeyboard ? onRussianKeyboard(text) : text })
  switch (form) {
    case 'flashcard':
      return { as: 'self', rating: 'Good' }
    case 'choice':
      return { as: 'option', id: 'key' }
    case 'trueFalse':
      return rightJudgement(item, seed)
    case 'cloze':
      return typed(item.forms.cloze?.answer ?? item.answer.text)
    case 'typed':
      return typed(item.answer.text)
    case 'date':
    case 'number':
      return written(item)
  }
}

function rightJudgement(item: Item, seed: number): Given {
  const claim = claimShown(item, seed)
  if (claim === null || claim.option === null) return { as: 'claim', option: null, saysTrue: true }
  return { as: 'claim', option: claim.option, saysTrue: false, fix: claim.fixes.length > 0 ? { as: 'option', id: 'key' } : written(item) }
}

/** The answer as the fields for dates and figures give it. */
function written({ answer: { value, text } }: Item): Given {
  switch (value.kind) {
    case 'date':
      return { as: 'date', from: fieldsOf(value.from), ...(value.from !== value.to && { to: fieldsOf(value.to) }) }
    case 'number':
      return { as: 'number', min: value.min ?? value.max, ...(value.min !== null && value.min !== value.max && { max: value.max }) }
    case 'entity':
    case 'text':
      return { as: 'text', text }
  }
}

function guess(item: Item, { form, seed }: Presentation, random: Random): Given {
  if (form === 'flashcard') return { as: 'self', rating: 'Again' }
  const isShown = form === 'choice' || form === 'trueFalse'
  if (random() < honest[isShown ? 'shown' : 'written']) return { as: 'dontKnow' }
  if (form === 'choice') return optionOf(optionsShown(item, seed), random)
  if (form === 'trueFalse') return guessedJudgement(item, seed, random)
  const wrong = item.options[Math.floor(random() * item.options.length)]
  if (wrong === undefined) return { as: 'dontKnow' }
  return form === 'date' || form === 'number' ? wrongFields(wrong.id) : { as: 'text', text: wrong.text }
}

function guessedJudgement(item: Item, seed: number, random: Random): Given {
  const claim = claimShown(item, seed)
  if (claim === null || random() < 0.5) return { as: 'claim', option: claim?.option ?? null, saysTrue: true }
  return { as: 'claim', option: claim.option, saysTrue: false, fix: optionOf(claim.fixes, random) }
}

function optionOf(options: readonly { readonly id: string }[], random: Random): Given {
  const picked = options[Math.floor(random() * options.length)]
  return picked === undefined ? { as: 'dontKnow' } : { as: 'option', id: picked.id }
}

/** An option's canonical value as the fields for dates and figures give it. */
function wrongFields(id: string): Given {
  if (/^\d{4}(-\d\d){1,2}$/.test(id)) return { as: 'date', from: fieldsOf(id) }
  return /^\d+$/.test(id) ? { as: 'number', min: Number(id) } : { as: 'dontKnow' }
}

function fieldsOf(iso: string) {
  const { precision: _, ...fields } = datePartsOf(iso)
  return fields
}

function onRussianKeyboard(text: string): string {
  return [...text].map((letter) => standIns.get(letter) ?? letter).join('')
}

const standIns: ReadonlyMap<string, string> = new Map(['әа', 'ғг', 'қк', 'ңн', 'өо', 'ұу', 'үу', 'һх', 'іи', 'ӘА', 'ҒГ', 'ҚК', 'ӨО', 'ҰУ', 'ҮУ', 'ІИ'].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]))
