import type { FormName, Item } from '../items/bank'
import type { Card } from '../scheduling/card'
import type { StudyStyle } from './types'

/** Below this stability (days) an item is asked by recognition where it can be. */
const recallFromDays = 2

const recallForms = ['date', 'number', 'typed'] as const

/**
 * How an item is asked next: recognising first, then recalling. New, weak (stability below two days) and just forgotten
 * items are a choice where they have one; the others are recalled, as a date, a number or a word. An item that cannot be
 * typed is a flashcard once it is strong: a choice would tell too little about memory.
 */
export function chooseForm(item: Item, card: Card | null, style: StudyStyle): FormName {
  if (style === 'flashcards') return 'flashcard'
  if (isWeak(card) && item.forms.choice !== undefined) return 'choice'
  return recallForms.find((form) => item.forms[form] !== undefined) ?? 'flashcard'
}

function isWeak(card: Card | null): boolean {
  return card === null || card.state === 'relearning' || card.stability < recallFromDays
}
