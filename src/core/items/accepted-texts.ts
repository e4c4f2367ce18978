import type { AskedSlot, Entity } from '../facts/fact-base'
import type { DateValue } from '../facts/value'
import { otherCalendar } from '../language/calendar'
import { entityCaseForms } from '../language/entity-form'
import type { Locale } from '../locale'
import type { AcceptedText, Answer } from './bank'

/** Everything a learner may type for an entity in one language, each text once, under the kindest of its kinds. */
export function acceptedForEntity(entity: Entity, locale: Locale): readonly AcceptedText[] {
  const { name, aliases } = entity.names[locale]
  const of = (kind: AcceptedText['as']) => aliases.filter((alias) => alias.as === kind).map(({ text, as }) => ({ text, as }))
  // An article is no other form of an English name.
  const caseForms = entityCaseForms(entity, locale).map((text) => ({ text, as: locale === 'en' ? ('alias' as const) : ('caseForm' as const) }))
  return distinct([{ text: name, as: 'name' }, ...of('alias'), ...of('historical'), ...caseForms, ...of('misspelling')])
}

/** The answer's text and what its author accepts besides; nothing where the author accepts no typing. */
export function acceptedForText(text: string, asked: AskedSlot | undefined, locale: Locale): readonly AcceptedText[] {
  const others = asked?.accepted[locale] ?? []
  if (others.length === 0) return []
  return distinct([{ text, as: 'name' }, ...others.map((each) => ({ text: each, as: 'alias' as const }))])
}

/** The date in the other calendar, where the source names its own. */
export function acceptedForDate(value: DateValue): Answer['accepted'] {
  const other = value.calendar === 'unstated' ? null : otherCalendar(value)
  return other === null ? [] : [{ value: other, as: 'otherCalendar' }]
}

function distinct(texts: readonly AcceptedText[]): readonly AcceptedText[] {
  const seen = new Set<string>()
  return texts.filter(({ text }) => !seen.has(text) && seen.add(text))
}
