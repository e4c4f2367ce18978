import { type Locale, locales } from '../locale'
import { valueForm } from '../language/render-value'
import { markedWordsOf, placeholdersOf, templateProblems, withoutMarks } from '../language/template'
import type { Fact, Problem } from './fact-base'
import { allTexts } from './all-texts'
import type { FactIndex } from './fact-index'
import type { Located } from './located'
import { type Reporter, startReport } from './reporter'
import type { Value } from './value'

/** Every fact can be stated, asked and answered in words, and every placeholder can be filled. */
export function checkWording(index: FactIndex, located: Located): readonly Problem[] {
  const reporter = startReport(located)
  for (const { kind, id, at, text, template } of allTexts(index.base)) {
    for (const fault of template ? templateProblems(text) : []) reporter.report(kind, id, 'template', `${at}: ${fault}. Ask for a form, as in {region.dat}.`)
    const unmarked = kind === 'fact' && at.startsWith('statement.') ? withoutMarks(text) : text
    if (/[[\]|]/.test(unmarked)) reporter.report(kind, id, 'template', `${at}: marks are written [slot|words], and in the statements of facts only.`)
    if (!template && /[{}]/.test(text)) reporter.report(kind, id, 'template', `${at}: placeholders are filled only in statements and questions; write the words.`)
  }
  for (const fact of index.base.facts) {
    const relation = fact.relation === null ? undefined : index.relations.get(fact.relation)
    if (fact.wording.statement === null && !relation?.wording.statement) reporter.report('fact', fact.id, 'no statement', 'Write a statement; its relation has none.')
    checkAskedWording(index, fact, reporter)
    checkMarks(fact, reporter)
    checkPlaceholders(index, fact, reporter)
  }
  return reporter.problems
}

function checkAskedWording(index: FactIndex, fact: Fact, { report }: Reporter): void {
  const shared = fact.relation === null ? undefined : index.relations.get(fact.relation)?.wording.ask
  for (const [slot, { answerText, accepted, options }] of Object.entries(fact.ask)) {
    const isText = fact.slots[slot]?.kind === 'text'
    if (!fact.wording.ask[slot] && !shared?.[slot]) report('fact', fact.id, 'no question', `ask.${slot}: write a stem; its relation has none.`)
    if (isText && answerText === null) report('fact', fact.id, 'no answer text', `ask.${slot}: write the answer as it is shown (answer: {kk, ru, en}).`)
    if (!isText && answerText !== null) report('fact', fact.id, 'answer text', `ask.${slot}: leave out answer; the value has its own text.`)
    const typed = locales.filter((locale) => accepted[locale].length > 0)
    if (!isText && typed.length > 0) report('fact', fact.id, 'accepted', `ask.${slot}: leave out accepted; write aliases at the entity.`)
    if (isText && typed.length > 0 && typed.length < locales.length) report('fact', fact.id, 'accepted', `ask.${slot}.accepted: give texts in all three languages.`)
    for (const { value, text } of options) {
      if (value.kind === 'text' && text === null) report('fact', fact.id, 'option text', `ask.${slot}: the option ${value.key} needs say: {kk, ru, en}.`)
      if (value.kind !== 'text' && text !== null) report('fact', fact.id, 'option text', `ask.${slot}: leave out say; the option's value has its own text.`)
      if (value.kind === 'text' && value.key === 'key') report('fact', fact.id, 'option text', `ask.${slot}: choose another key than "key", which stands for the right answer.`)
    }
  }
}

/** Marked words stand for an asked slot, once in every language and not beside a placeholder of it. */
function checkMarks(fact: Fact, { report }: Reporter): void {
  const statement = fact.wording.statement
  if (statement === null) return
  const marked = (locale: (typeof locales)[number]) => markedWordsOf(statement[locale]).map(({ slot }) => slot).sort().join(' ')
  for (const locale of locales) {
    const slots = markedWordsOf(statement[locale]).map(({ slot }) => slot)
    for (const slot of slots) {
      if (slots.filter((each) => each === slot).length > 1) report('fact', fact.id, 'mark', `statement.${locale}: [${slot}|…] stands twice; mark the words once.`)
      if (fact.ask[slot] === undefined) report('fact', fact.id, 'mark', `statement.${locale}: [${slot}|…] marks no asked slot; those are ${Object.keys(fact.ask).join(', ') || 'none'}.`)
      if (placeholdersOf(statement[locale]).some((each) => each.slot === slot)) report('fact', fact.id, 'mark', `statement.${locale}: write {${slot}} or [${slot}|…], not both.`)
    }
    if (marked(locale) !== marked(locales[0])) report('fact', fact.id, 'mark', `statement.${locale}: mark the same slots as in ${locales[0]}.`)
  }
}

/** Fills the wording that this very fact is shown with; values that are unknown are reported elsewhere. */
function checkPlaceholders(index: FactIndex, fact: Fact, { report }: Reporter): void {
  const shared = fact.relation === null ? undefined : index.relations.get(fact.relation)?.wording
  const wordings = [
    { at: 'statement', text: fact.wording.statement ?? shared?.statement },
    ...Object.keys(fact.ask).map((slot) => ({ at: `ask.${slot}`, text: fact.wording.ask[slot] ?? shared?.ask[slot] })),
  ]
  for (const { at, text } of wordings) {
    for (const locale of text ? locales : []) {
      for (const { slot, form } of placeholdersOf(text?.[locale] ?? '')) {
        const filled = fill(index, fact, slot, form, locale)
        const placeholder = `{${slot}${form === null ? '' : `.${form}`}}`
        if (filled === null) report('fact', fact.id, 'placeholder', `${at}.${locale}: ${placeholder} cannot be filled; ${fact.slots[slot] === undefined ? `its slots are ${Object.keys(fact.slots).join(', ')}` : `write one of ${formsOf(fact.slots[slot].kind, locale).map((each) => `{${slot}${each}}`).join(' ')}`}.`)
        if (at === `ask.${slot}`) report('fact', fact.id, 'leaking stem', `${at}.${locale}: the question holds its own answer ${placeholder}.`)
      }
    }
  }
}

/** The forms a placeholder of a kind of value can ask for, with their points. */
function formsOf(kind: Value['kind'], locale: Locale): readonly string[] {
  switch (kind) {
    case 'entity': return { kk: ['', '.gen', '.dat', '.acc', '.loc', '.abl', '.ins'], ru: ['', '.gen', '.dat', '.acc', '.ins', '.prep'], en: ['', '.the'] }[locale]
    case 'date': return ['', '.on']
    case 'number': return ['', '.noun']
    case 'text': return ['']
  }
}

function fill(index: FactIndex, fact: Fact, slot: string, form: string | null, locale: (typeof locales)[number]): string | null {
  const value = fact.slots[slot]
  if (value === undefined) return null
  if (value.kind === 'entity' && !index.entities.has(value.entity)) return '?'
  if (value.kind === 'number' && !index.units.has(value.unit)) return '?'
  const texts = value.kind === 'text' ? new Map([[value.key, fact.ask[slot]?.answerText ?? { kk: '?', ru: '?', en: '?' }]]) : new Map()
  return valueForm(value, form, locale, { entities: index.entities, units: index.units, texts })
}
