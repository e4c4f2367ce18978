import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import type { Value } from '../facts/value'
import { type RenderContext, renderValue, valueForm } from '../language/render-value'
import { markedWordsOf, opening, type Placeholder, renderTemplate, withoutMarks } from '../language/template'
import type { Locale, Localised } from '../locale'
import type { PlannedOption } from './distractors'
import { statementTemplate, stemTemplate } from './stem-pattern'

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

/** A statement cut in three: what stands before the gap for a slot, the words that fill it in the form needed there, and what follows. @throws Error without a gap. */
export function gapTexts(index: FactIndex, fact: Fact, slot: string, locale: Locale): { readonly before: string; readonly after: string; readonly answer: string } {
  const template = statementTemplate(index, fact)
  const wording = template === null ? '' : template[locale]
  const marked = markedWordsOf(wording).find((each) => each.slot === slot)
  const opened = marked === undefined ? wording : wording.replace(`[${slot}|${marked.words}]`, `${gapStart}${marked.words}${gapEnd}`)
  const fence = (text: string) => `${gapStart}${text}${gapEnd}`
  const text = fillTexts(fact, opened, locale, contextOf(index, fact), (name, form) => (name === slot ? fence(form ?? '') : form))
  const [before = '', rest] = text.split(gapStart)
  const [answer, after] = rest?.split(gapEnd) ?? []
  if (answer === undefined || after === undefined) throw new Error(`${fact.id} has no gap for ${slot} in ${locale}`)
  return { before, after, answer: opening(before, answer) }
}

const gapStart = '\u0001'
const gapEnd = '\u0002'

/** The statement with an option where its own value stands. @throws Error where the option cannot take that form. */
export function claimText(index: FactIndex, fact: Fact, slot: string, option: PlannedOption, locale: Locale): string {
  const template = statementTemplate(index, fact)
  const { value, authored, trueOf } = option
  const own = contextOf(index, fact)
  const texts = new Map([...(own.texts ?? []), ...(trueOf === null ? [] : (contextOf(index, trueOf.fact).texts ?? []))])
  if (value.kind === 'text' && authored?.text) texts.set(value.key, authored.text)
  return fillTexts({ ...fact, slots: { ...fact.slots, [slot]: value } }, template?.[locale] ?? '', locale, { ...own, texts })
}

function filled(index: FactIndex, fact: Fact, wording: Localised<string> | null, locale: Locale): string {
  if (wording === null) throw new Error(`${fact.id} lacks a wording in ${locale}`)
  return fillTexts(fact, wording[locale], locale, contextOf(index, fact))
}

type Change = (slot: string, text: string | null) => string | null

function fillTexts(fact: Fact, wording: string, locale: Locale, context: RenderContext, change: Change = (_, text) => text): string {
  const result = renderTemplate(withoutMarks(wording), locale, ({ slot, form }: Placeholder) => {
    const value = fact.slots[slot]
    return value === undefined ? null : change(slot, valueForm(value, form, locale, context))
  })
  if (result.ok) return result.text
  throw new Error(`${fact.id} cannot be put into words in ${locale}: ${result.unknown.join(', ')}`)
}

function contextOf(index: FactIndex, fact: Fact): RenderContext {
  const texts = Object.entries(fact.slots).flatMap(([slot, value]) => {
    const text = fact.ask[slot]?.answerText
    return value.kind === 'text' && text ? [[value.key, text] as const] : []
  })
  return { entities: index.entities, units: index.units, texts: new Map(texts) }
}
