import type { Fact, FactBase } from '../facts/fact-base'

/** First and last year, both included. */
export type YearSpan = { readonly from: number; readonly to: number }

/**
 * Shape of `content/banks/<bank>.index.json`: what a fact is about, for looking facts up on the server; phones do not need it. Generated, never edited.
 * `version` is the banks'.
 */
export type BankIndex = {
  readonly format: 1
  readonly version: string
  readonly facts: Readonly<Record<string, FactSubject>>
}

/** `entities`: whoever and whatever stands in a slot of the fact, in the order of the slots, each once. `years`: from the earliest to the latest of its dates; null where it has none. */
export type FactSubject = { readonly entities: readonly string[]; readonly years: YearSpan | null }

/** What each fact of a base is about, in the order of the base; retired facts are among them. Names that stand in authored words alone are no data and do not count. */
export function indexBank({ facts }: Pick<FactBase, 'facts'>, version: string): BankIndex {
  return { format: 1, version, facts: Object.fromEntries(facts.map((fact) => [fact.id, { entities: entitiesOf(fact), years: yearsOf(fact) }])) }
}

function entitiesOf({ slots }: Fact): readonly string[] {
  return [...new Set(Object.values(slots).flatMap((value) => (value.kind === 'entity' ? [value.entity] : [])))]
}

function yearsOf({ slots }: Fact): YearSpan | null {
  const years = Object.values(slots).flatMap((value) => (value.kind === 'date' ? [yearOf(value.from), yearOf(value.to)] : []))
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}

/** An ISO date of any precision begins with its year. */
function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}
