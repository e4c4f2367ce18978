import type { FormName, Item } from '../items/bank'
import type { Card } from '../scheduling/card'
import type { StudyStyle } from './types'

/** Below this stability (days) an item is asked by recognition where it can be. */
const recallFromDays = 2
/** From this stability on, a recalled item changes between its question and the gap in its statement. */
const variedFromDays = 7

const recognition = ['choice', 'trueFalse'] as const
const questions = ['date', 'number', 'typed'] as const

/**
 * How an item is asked next: recognising first, then recalling. New, weak (stability below two days) and just forgotten
 * items are recognised, first by a choice and then turn about with true or false, where they have these; the others are recalled, first in the gap
 * of their statement, later turn about by gap and question. An item that cannot be typed is a flashcard once it is strong: recognising it
 * would tell too little about memory.
 */
export function chooseForm(item: Item, card: Card | null, style: StudyStyle): FormName {
  if (style === 'flashcards') return 'flashcard'
  const reps = card?.reps ?? 0
  const recognised = isWeak(card) ? turnAbout(recognition.filter((form) => item.forms[form] !== undefined), reps) : undefined
  return recognised ?? recallForm(item, card, reps) ?? 'flashcard'
}

function isWeak(card: Card | null): boolean {
  return card === null || card.state === 'relearning' || card.stability < recallFromDays
}

/** A first meeting is by a question: a gap alone would not say what is asked. */
function recallForm(item: Item, card: Card | null, reps: number): FormName | undefined {
  const question = questions.find((form) => item.forms[form] !== undefined)
  if (item.forms.cloze === undefined || question === undefined) return question
  if (card === null) return question
  return card.stability < variedFromDays ? 'cloze' : turnAbout(['cloze', question] as const, reps)
}

function turnAbout<T>(forms: readonly T[], turn: number): T | undefined {
  return forms[turn % Math.max(1, forms.length)]
}
