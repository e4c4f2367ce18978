import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import type { Value } from '../facts/value'
import { type RenderContext, renderValue, valueForm } from '../language/render-value'
import { type Placeholder, renderTemplate, withoutMarks } from '../language/template'
import type { Locale, Localised } from '../locale'
import { statementTemplate, stemTemplate } from './stem-pattern'

/** A wording of a fact with its placeholders filled from the fact's own values, or what could not be filled. */
function fillWording(index: FactIndex, fact: Fact, wording: Localised<string>, locale: Locale): ReturnType<typeof renderTemplate> {
  const context = contextOf(index, fact)
  return renderTemplate(withoutMarks(wording[locale]), locale, ({ slot, form }: Placeholder) => {
    const value = fact.slots[slot]
    return value === undefined ? null : valueForm(value, form, locale, context)
  })
}

/** The question that asks for a slot. @throws Error where there is no wording or it cannot be filled: the checks of the base come first. */
export function stemText(index: FactIndex, fact: Fact, slot: string, locale: Locale): string {
  return filled(index, fact, stemTemplate(index, fact, slot), locale)
}

/** The sentence that says the fact. @throws Error as `stemText` does. */
export function statementText(index: FactIndex, fact: Fact, locale: Locale): string {
  return filled(index, fact, statementTemplate(index, fact), locale)
}

/** A value that stands in a fact, as an answer is shown: a name, a date, a figure with its noun, an authored text. */
export function valueText(index: FactIndex, fact: Fact, value: Value, locale: Locale): string {
  return renderValue(value, locale, contextOf(index, fact))
}

function filled(index: FactIndex, fact: Fact, wording: Localised<string> | null, locale: Locale): string {
  const result = wording === null ? null : fillWording(index, fact, wording, locale)
  if (result?.ok) return result.text
  throw new Error(`${fact.id} lacks a wording in ${locale}: ${result?.unknown.join(', ') ?? 'none'}`)
}

function contextOf(index: FactIndex, fact: Fact): RenderContext {
  const texts = Object.entries(fact.slots).flatMap(([slot, value]) => {
    const text = fact.ask[slot]?.answerText
    return value.kind === 'text' && text ? [[value.key, text] as const] : []
  })
  return { entities: index.entities, units: index.units, texts: new Map(texts) }
}
