import type { Citation, Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import type { Locale } from '../locale'
import { acceptedForDate, acceptedForEntity, acceptedForText } from './accepted-texts'
import type { Answer, BankCitation, BankConflict, Forms, Item, Option } from './bank'
import type { PlannedOption } from './distractors'
import { claimTexts, gapTexts, statementText, stemText, valueText } from './item-texts'
import type { ItemPlan } from './plan-items'

/** Puts a planned item into one language. @throws Error where the base has not passed its checks. */
export function renderItem(index: FactIndex, plan: ItemPlan, locale: Locale, rev: number): Item {
  const { fact, slot } = plan
  const answer = answerOf(index, plan, locale)
  return {
    id: plan.id,
    rev,
    fact: fact.id,
    slot,
    group: fact.relation ?? fact.id,
    keepApart: plan.keepApart,
    conflict: conflictOf(index, fact, locale),
    importance: fact.importance,
    topic: fact.topic,
    decks: plan.decks,
    retired: fact.retired,
    supersedes: plan.supersedes,
    statement: statementText(index, fact, locale),
    explanation: (fact.ask[slot]?.explanation ?? fact.explanation)[locale],
    answer,
    forms: formsOf(index, plan, locale),
    options: plan.options.map((option) => renderOption(index, plan, option, locale)),
    citations: citationsOf(fact.citations),
  }
}

/** The conflict group of a fact as a bank shows it: the other facts in it and what to know about them. */
export function conflictOf(index: FactIndex, fact: Fact, locale: Locale): BankConflict | null {
  const group = index.base.conflicts.find((each) => each.id === fact.conflict)
  if (group === undefined) return null
  const others = (index.conflicts.get(group.id) ?? []).map((other) => other.id).filter((id) => id !== fact.id)
  return { group: group.id, with: others, note: group.note[locale] }
}

/** Citations field by field. */
export function citationsOf(citations: readonly Citation[]): readonly BankCitation[] {
  return citations.map(({ source, sentence, tokens }) => ({ source, sentence, tokens }))
}

function answerOf(index: FactIndex, plan: ItemPlan, locale: Locale): Answer {
  const text = valueText(index, plan.fact, plan.value, locale)
  return { kind: plan.value.kind, text, value: plan.value, accepted: acceptedOf(index, plan, text, locale) }
}

function acceptedOf(index: FactIndex, { fact, slot, value }: ItemPlan, text: string, locale: Locale): Answer['accepted'] {
  switch (value.kind) {
    case 'entity': {
      const entity = index.entities.get(value.entity)
      return entity === undefined ? [] : acceptedForEntity(entity, locale)
    }
    case 'text':
      return acceptedForText(text, fact.ask[slot], locale)
    case 'date':
      return acceptedForDate(value)
    case 'number':
      return []
  }
}

function formsOf(index: FactIndex, plan: ItemPlan, locale: Locale): Forms {
  const { fact, slot } = plan
  const hint = fact.ask[slot]?.hint
  const stem = stemText(index, fact, slot, locale)
  const has = (form: ItemPlan['forms'][number]) => plan.forms.includes(form)
  return {
    flashcard: { stem },
    ...(has('choice') && { choice: { stem, options: plan.options.map((option) => option.id) } }),
    ...(has('typed') && { typed: { stem } }),
    ...(has('cloze') && { cloze: { ...gapTexts(index, fact, slot, locale), ...(hint && { hint: hint[locale] }) } }),
    ...(has('date') && { date: { stem } }),
    ...(has('number') && { number: { stem } }),
    ...(has('trueFalse') && { trueFalse: claimTexts(index, fact, slot, plan.claims, locale) }),
  }
}

function renderOption(index: FactIndex, plan: ItemPlan, option: PlannedOption, locale: Locale): Option {
  const holder = option.trueOf
  const text = option.authored?.text?.[locale] ?? valueText(index, holder?.fact ?? plan.fact, option.value, locale)
  const why = option.authored?.why[locale] ?? (holder === null ? '' : statementText(index, holder.fact, locale))
  return { id: option.id, text, why, trueOf: holder === null ? null : trueOf(holder) }
}

function trueOf({ fact, slot }: NonNullable<PlannedOption['trueOf']>): NonNullable<Option['trueOf']> {
  const item = fact.ask[slot] === undefined ? null : `${fact.id}/${slot}`
  return { item, fact: fact.id, citations: citationsOf(fact.citations) }
}
