import type { Given, Score } from '../events/event'
import type { Bank, FormName, Item } from '../items/bank'

/**
 * The score of an answer that needs no matching: the learner's own word, a picked option, "I don't know", and whatever the form does not
 * take (`unknown`). Null for an answer that must be read: something typed, or a claim.
 */
export function scorePlain(entities: Bank['entities'], item: Item, form: FormName, given: Given): Score | null {
  if (!takes(form, given)) return { result: 'unknown' }
  switch (given.as) {
    case 'dontKnow':
      return { result: 'dontKnow' }
    case 'self':
      return { result: 'self' }
    case 'option':
      return scoreOption(entities, item, given.id)
    case 'text':
    case 'date':
    case 'number':
    case 'claim':
      return null
  }
}

/** Which answers a form takes. "I don't know" is always one. */
export function takes(form: FormName, given: Given): boolean {
  if (given.as === 'dontKnow') return true
  switch (form) {
    case 'flashcard':
      return given.as === 'self'
    case 'choice':
      return given.as === 'option'
    case 'trueFalse':
      return given.as === 'claim'
    case 'typed':
    case 'cloze':
    case 'date':
    case 'number':
      return given.as === 'text' || given.as === 'date' || given.as === 'number'
  }
}

/** A picked option, or `key` for the right one. */
export function scoreOption(entities: Bank['entities'], item: Item, id: string): Score {
  if (id === 'key') return { result: 'exact' }
  if (!item.options.some((option) => option.id === id)) return { result: 'unknown' }
  const isEntity = item.answer.kind === 'entity' && entities[id] !== undefined
  return { result: 'knownOther', option: id, ...(isEntity && { entity: id }) }
}
