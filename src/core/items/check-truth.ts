import type { Fact, FactBase } from '../facts/fact-base'
import type { DateValue, NumberValue, Value } from '../facts/value'
import { locales } from '../locale'
import type { Item } from './bank'

type Fault = { readonly check: string; readonly say: string }

/**
 * Goes through every fact for every option and names options that are the answer or true of the stem. Written apart from the generator's proofs:
 * it knows an option only by its id, uses no index and compares values in its own way, so that a slip in one is not a slip in both.
 */
export function provenTrue(base: FactBase, item: Item): readonly Fault[] {
  const fact = base.facts.find((each) => each.id === item.fact)
  const key = fact?.slots[item.slot]
  if (fact === undefined || key === undefined) return [{ check: 'orphan item', say: `There is no ${item.fact} with a slot ${item.slot}.` }]
  const answer = equal(item.answer.value, key) ? [] : [{ check: 'wrong key', say: `The answer is not what ${fact.id} holds.` }]
  const faults = item.options.flatMap((option) => {
    const value = valueOf(option.id, key)
    const truth = value === null ? null : findTruth(base, fact, item.slot, key, value, 'question')
    const claimed = item.forms.trueFalse?.claims.some((claim) => claim.option === option.id)
    const claim = value === null || !claimed ? null : findTruth(base, fact, item.slot, key, value, 'statement')
    const holder = option.trueOf === null ? true : holds(base, option.trueOf.fact, option.id)
    return [
      ...(truth === null ? [] : [{ check: 'true option', say: `The option ${option.id} is right as well: ${truth}. Do not offer it, or give more in the question.` }]),
      ...(claim === null ? [] : [{ check: 'true claim', say: `The claim with ${option.id} is true: ${claim}. Leave it out, or give more in the statement.` }]),
      ...(holder ? [] : [{ check: 'wrong reason', say: `The option ${option.id} is not true of ${option.trueOf?.fact ?? ''}.` }]),
    ]
  })
  return [...answer, ...faults]
}

function equal(a: Value | null, b: Value): boolean {
  const spelled = (value: Value | null) => JSON.stringify(Object.entries(value ?? {}).sort())
  return spelled(a) === spelled(b)
}

function holds(base: FactBase, id: string, option: string): boolean {
  const fact = base.facts.find((each) => each.id === id)
  return Object.values(fact?.slots ?? {}).some((value) => equal(valueOf(option, value), value))
}

function findTruth(base: FactBase, fact: Fact, slot: string, key: Value, value: Value, asking: 'question' | 'statement'): string | null {
  if (alike(base, key, value)) return 'it may be the answer itself'
  if (fact.relation === null) return null
  const given = givenBy(base, fact, slot, asking)
  const witness = base.facts.find(
    (other) => other.relation === fact.relation && other.id !== fact.id && agree(base, other.slots[slot], value, true) && given.every((name) => agree(base, other.slots[name], fact.slots[name], false)),
  )
  return witness === undefined ? null : `${witness.id} says so`
}

function givenBy(base: FactBase, fact: Fact, slot: string, asking: 'question' | 'statement'): readonly string[] {
  const others = Object.keys(fact.slots).filter((name) => name !== slot)
  const shared = base.relations.find((each) => each.id === fact.relation)?.wording
  const own = asking === 'question' ? fact.wording.ask[slot] : fact.wording.statement
  const stem = own ? undefined : asking === 'question' ? shared?.ask[slot] : shared?.statement
  return !stem ? others : others.filter((name) => locales.every((locale) => stem[locale].includes(`{${name}}`) || stem[locale].includes(`{${name}.`)))
}

/** What a stem gives is matched by name; an answer also by its parts and wholes. */
function agree(base: FactBase, a: Value | undefined, b: Value | undefined, isAnswer: boolean): boolean {
  if (a === undefined || b === undefined) return false
  if (!isAnswer && a.kind === 'entity' && b.kind === 'entity') return follow(a.entity, (id) => twinsOf(base, id)).includes(b.entity)
  return alike(base, a, b)
}

function alike(base: FactBase, a: Value, b: Value): boolean {
  if (a.kind === 'entity' && b.kind === 'entity') return family(base, a.entity).has(b.entity)
  if (a.kind === 'number' && b.kind === 'number') return a.unit === b.unit && top(a) >= bottom(b) && top(b) >= bottom(a)
  if (a.kind === 'date' && b.kind === 'date') return meet(a, b)
  return a.kind === 'text' && b.kind === 'text' && a.key === b.key
}

/** The entity, what is declared the same, what it is part of and what is part of it, followed until nothing is added. */
function family(base: FactBase, id: string): ReadonlySet<string> {
  const wholes = (each: string) => base.entities.filter((entity) => entity.id === each).flatMap((entity) => entity.partOf)
  const parts = (each: string) => base.entities.filter((entity) => entity.partOf.includes(each)).map((entity) => entity.id)
  return new Set([wholes, parts].flatMap((step) => follow(id, (each) => [...twinsOf(base, each), ...step(each)])))
}

function twinsOf({ entities }: FactBase, id: string): readonly string[] {
  return entities.flatMap((entity) => (entity.id === id ? entity.sameAs : entity.sameAs.includes(id) ? [entity.id] : []))
}

function follow(start: string, step: (id: string) => readonly string[]): readonly string[] {
  const found = [start]
  for (const id of found) found.push(...step(id).filter((each) => !found.includes(each)))
  return found
}

const bottom = (value: NumberValue) => (value.min ?? 0) * (value.approx ? 3 / 4 : 1)
const top = (value: NumberValue) => value.max * (value.approx ? 5 / 4 : 1)

/** Overlap of the written dates; for days also of the dates thirteen days earlier and later. ISO days compare as text. */
function meet(a: DateValue, b: DateValue): boolean {
  const shifts = a.precision === 'day' && b.precision === 'day' ? [-13, 0, 13] : [0]
  return shifts.some((days) => moved(firstDay(a), days) <= lastDay(b) && firstDay(b) <= moved(lastDay(a), days))
}

function firstDay({ from }: DateValue): string {
  return from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from
}

/** The 31st of a shorter month compares after its last day, which is all that is asked of it. */
function lastDay({ to }: DateValue): string {
  return to.length === 4 ? `${to}-12-31` : to.length === 7 ? `${to}-31` : to
}

function moved(day: string, days: number): string {
  return days === 0 ? day : new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Reads an option's id back into a value of the key's kind; null where it is none. */
function valueOf(id: string, key: Value): Value | null {
  if (key.kind === 'entity') return { kind: 'entity', entity: id }
  if (key.kind === 'text') return { kind: 'text', key: id }
  return key.kind === 'number' ? numberOf(id, key.unit) : dateOf(id)
}

function numberOf(id: string, unit: string): NumberValue | null {
  const match = /^(about-)?(up-to-)?(\d+)(?:\.\.(\d+))?$/.exec(id)
  if (match === null) return null
  const first = Number(match[3])
  return { kind: 'number', approx: match[1] !== undefined, min: match[2] === undefined ? first : null, max: Number(match[4] ?? first), unit }
}

function dateOf(id: string): DateValue | null {
  const match = /^([\d-]*\d)(?:\.\.([\d-]*\d))?(?:-(julian|gregorian))?$/.exec(id)
  const from = match?.[1]
  if (match === null || from === undefined) return null
  const precision = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day'
  return { kind: 'date', from, to: match[2] ?? from, precision, calendar: match[3] === 'julian' || match[3] === 'gregorian' ? match[3] : 'unstated' }
}
