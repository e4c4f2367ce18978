import type { Fact } from '../facts/fact-base'
import type { FactIndex } from '../facts/fact-index'
import type { Value } from '../facts/value'
import { type RenderContext, renderValue, valueForm } from '../language/render-value'
import { markedWordsOf, opening, type Placeholder, renderTemplate, withoutMarks } from '../language/template'
import type { Locale, Localised } from '../locale'
import type { Forms } from './bank'
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

/** A value that stands in a fact, as an answer or option is shown: a name (in English with its article), a date, a figure with its noun, an authored text. */
export function valueText(index: FactIndex, fact: Fact, value: Value, locale: Locale): string {
  const context = contextOf(index, fact)
  const named = locale === 'en' && value.kind === 'entity' ? valueForm(value, 'the', locale, context) : null
  return named ?? renderValue(value, locale, context)
}

/** A statement cut in three: what stands before the gap for a slot, the words that fill it in the form needed there, and what follows. */
export type GapTexts = { readonly before: string; readonly after: string; readonly answer: string }

/**
 * A statement with a gap for a slot, filled with the fact's own value or with an option's. The gap of a date leaves its preposition outside («в ______ 1918 года» asks better
 * than a bare gap), that of a figure its noun. @throws Error without a gap, or where the option cannot take its form.
 */
export function gapTexts(index: FactIndex, fact: Fact, slot: string, locale: Locale, option: PlannedOption | null = null): GapTexts {
  const { before, after, answer } = wholeGap(index, fact, slot, locale, option)
  const { lead, core, tail } = trimmed(answer, fact.slots[slot]?.kind)
  return { before: before + lead, after: tail + after, answer: core }
}

function wholeGap(index: FactIndex, fact: Fact, slot: string, locale: Locale, option: PlannedOption | null): GapTexts {
  const wording = statementTemplate(index, fact)?.[locale] ?? ''
  const marked = markedWordsOf(wording).find((each) => each.slot === slot)
  const opened = marked === undefined ? wording : wording.replace(`[${slot}|${marked.words}]`, `${gapStart}${marked.words}${gapEnd}`)
  const value = option?.value ?? fact.slots[slot]
  const filling = value === undefined ? fact : { ...fact, slots: { ...fact.slots, [slot]: value } }
  const text = fillTexts(filling, opened, locale, gapContext(index, fact, option), (name, form) => (name === slot ? `${gapStart}${form ?? ''}${gapEnd}` : form))
  const [before = '', rest] = text.split(gapStart)
  const [answer, after] = rest?.split(gapEnd) ?? []
  if (answer === undefined || after === undefined) throw new Error(`${fact.id} has no gap for ${slot} in ${locale}`)
  return { before, after, answer: opening(before, answer) }
}

const gapStart = '\u0001'
const gapEnd = '\u0002'

/** What of the words in a gap tells only the kind of answer: a preposition of time, "about", the noun after a figure. */
function trimmed(words: string, kind: Value['kind'] | undefined): { readonly lead: string; readonly core: string; readonly tail: string } {
  const match = kind === 'date' ? /^((?:on|in|в) )?(.+?)()$/siu.exec(words) : kind === 'number' ? /^(\D*? )?(\d.*?)((?<=\d) \p{L}.*)?$/su.exec(words) : null
  return { lead: match?.[1] ?? '', core: match?.[2] ?? words, tail: match?.[3] ?? '' }
}

function gapContext(index: FactIndex, fact: Fact, option: PlannedOption | null): RenderContext {
  const own = contextOf(index, fact)
  if (option === null) return own
  const { value, authored, trueOf } = option
  const texts = new Map([...(own.texts ?? []), ...(trueOf === null ? [] : (contextOf(index, trueOf.fact).texts ?? []))])
  if (value.kind === 'text' && authored?.text) texts.set(value.key, authored.text)
  return { ...own, texts }
}

/**
 * The true claim and those made with options: one beginning, one end, and the words that differ. Where a noun follows its figure (1 человек, 2 человека) it belongs to
 * the words.
 */
export function claimTexts(index: FactIndex, fact: Fact, slot: string, claims: readonly PlannedOption[], locale: Locale): NonNullable<Forms['trueFalse']> {
  const fillings = [null, ...claims]
  const trimmedGaps = fillings.map((option) => gapTexts(index, fact, slot, locale, option))
  const areAlike = new Set(trimmedGaps.map(({ before, after }) => `${before}${gapStart}${after}`)).size === 1
  const gaps = areAlike ? trimmedGaps : fillings.map((option) => wholeGap(index, fact, slot, locale, option))
  const [{ before, after } = { before: '', after: '' }] = gaps
  return { before, after, claims: gaps.map(({ answer }, at) => ({ words: answer, option: fillings[at]?.id ?? null })) }
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
