import type { FormName, Item } from '../items/bank'
import { normalise } from '../language/normalise'
import { buildEntry, entriesBeyondEntity, entriesOfOptions, entriesOfText, type Entry } from './match-entry'
import type { MatchIndex } from './match-index'

/**
 * What stands around one check: whose answer is asked for, its own texts, those of the item's options, and whether the words of a
 * cloze are an inflected form, so that the plain name is the wrong form there.
 */
export type MatchCase = { readonly index: MatchIndex; readonly owner: string; readonly own: readonly Entry[]; readonly options: readonly Entry[]; readonly inflected: boolean }

/** Gathers the case of an item whose answer is an entity or a text; for others there is nothing to match. */
export function buildMatchCase(index: MatchIndex, item: Item, form: FormName): MatchCase {
  const { locale, entities } = index
  const texts = textsOf(index, item)
  const owner = texts[0]?.owner ?? ''
  const options = entriesOfOptions(item, entities, locale)
  const gap = form === 'cloze' ? normalise(item.forms.cloze?.answer ?? '', locale) : ''
  if (gap === '' || gap === normalise(item.answer.text, locale)) return { index, owner, own: texts, options, inflected: false }
  const words = buildEntry(owner, texts[0]?.type ?? '', gap, 'cloze')
  return { index, owner, own: [words, ...texts.filter((entry) => entry.text !== gap)], options, inflected: true }
}

function textsOf({ locale, entities, byOwner }: MatchIndex, item: Item): readonly Entry[] {
  const { value } = item.answer
  if (value.kind === 'text') return entriesOfText(item, value.key, locale)
  if (value.kind !== 'entity') return []
  return [...entriesBeyondEntity(item, value.entity, entities[value.entity], locale), ...(byOwner.get(`entity ${value.entity}`) ?? [])]
}
