import type { FactBase } from './fact-base'
import type { ContentKind } from './located'
import { type Localised, locales, type Locale } from '../locale'

/** One text an author wrote, with the place it stands at. */
export type WrittenText = {
  readonly kind: ContentKind
  readonly id: string
  /** For messages: `explanation.kk`, `ask.number.stem.ru`. */
  readonly at: string
  readonly locale: Locale
  readonly text: string
  /** Whether placeholders may stand in it. */
  readonly template: boolean
}

/** Every localised text of a base: names and aliases, wording, reasons, notes, titles. */
export function allTexts(base: FactBase): readonly WrittenText[] {
  return [
    ...base.sources.flatMap(({ id, title, kind }) => [...spread('source', id, 'title', title), ...spread('source', id, 'kind', kind)]),
    ...base.entities.flatMap(entityTexts),
    ...base.units.flatMap(unitTexts),
    ...base.relations.flatMap(({ id, wording }) => wordingTexts('relation', id, wording)),
    ...base.topics.flatMap(({ id, title }) => spread('topic', id, 'title', title)),
    ...base.conflicts.flatMap(({ id, note }) => spread('conflict', id, 'note', note)),
    ...base.decks.flatMap(({ id, title, description }) => [...spread('deck', id, 'title', title), ...spread('deck', id, 'description', description)]),
    ...base.facts.flatMap(factTexts),
  ]
}

function spread(kind: ContentKind, id: string, at: string, texts: Localised<string> | null, template = false): readonly WrittenText[] {
  return texts === null ? [] : locales.map((locale) => ({ kind, id, at: `${at}.${locale}`, locale, text: texts[locale], template }))
}

function entityTexts({ id, names }: FactBase['entities'][number]): readonly WrittenText[] {
  return locales.flatMap((locale) => {
    const name = names[locale]
    const cases = 'cases' in name ? Object.entries(name.cases).map(([key, text]) => ({ at: `cases.${key}`, text })) : []
    const aliases = name.aliases.map(({ text, as }) => ({ at: `aliases.${as}`, text }))
    return [{ at: 'name', text: name.name }, ...cases, ...aliases].map(({ at, text }) => ({ kind: 'entity', id, at: `${locale}.${at}`, locale, text, template: false }))
  })
}

function unitTexts({ id, noun }: FactBase['units'][number]): readonly WrittenText[] {
  return locales.flatMap((locale) => {
    const form = noun[locale]
    const texts = typeof form === 'string' ? [form] : Object.values(form)
    return texts.map((text) => ({ kind: 'unit', id, at: locale, locale, text, template: false }))
  })
}

function wordingTexts(kind: ContentKind, id: string, { statement, ask }: FactBase['relations'][number]['wording']): readonly WrittenText[] {
  return [...spread(kind, id, 'statement', statement, true), ...Object.entries(ask).flatMap(([slot, stem]) => spread(kind, id, `ask.${slot}`, stem, true))]
}

function factTexts({ id, wording, explanation, ask }: FactBase['facts'][number]): readonly WrittenText[] {
  const asked = Object.entries(ask).flatMap(([slot, how]) => [
    ...spread('fact', id, `ask.${slot}.answer`, how.answerText),
    ...spread('fact', id, `ask.${slot}.explanation`, how.explanation),
    ...spread('fact', id, `ask.${slot}.hint`, how.hint),
    ...locales.flatMap((locale) => how.accepted[locale].map((text) => ({ kind: 'fact' as const, id, at: `ask.${slot}.accepted.${locale}`, locale, text, template: false }))),
    ...how.options.flatMap(({ text, why }, at) => [
      ...spread('fact', id, `ask.${slot}.options.${at}.say`, text),
      ...spread('fact', id, `ask.${slot}.options.${at}.why`, why),
    ]),
  ])
  return [...wordingTexts('fact', id, wording), ...spread('fact', id, 'explanation', explanation), ...asked]
}
