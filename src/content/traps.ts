import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalValue, valueKey } from '../core/facts/canonical-value'
import { didYouMean } from '../core/facts/did-you-mean'
import type { Fact, FactBase, Problem } from '../core/facts/fact-base'
import { buildKinship, type Kinship } from '../core/facts/kinship'
import type { Bank, Item } from '../core/items/bank'
import { type Localised, locales } from '../core/locale'
import { readEntries } from './read-entries'
import { readYaml } from './read-yaml'
import { idSchema, localisedSchema, textSchema } from './schemas/localised-schema'
import { valueSchema } from './schemas/value-schema'

/** Where the traps of the sources are answered, inside the content folder. */
const trapsFile = 'traps.yaml'

const itemId = z.string().regex(/^[^/\s]+\/[^/\s]+$/, { message: 'Write an item as fact/slot, for example militia.quota.turgay/number.' })

/** The value stands under `never` of the item's slot. */
const neverCheck = z.strictObject({ never: itemId, value: valueSchema })
/** The item does not offer this option. */
const absentCheck = z.strictObject({ absent: itemId, option: textSchema })
/** The facts share this conflict group. */
const conflictCheck = z.strictObject({ conflict: idSchema, facts: z.array(idSchema).min(2) })
/** The item's stem holds these words. */
const stemCheck = z.strictObject({ stem: itemId, says: localisedSchema })
/** The fact's statement, all that a cloze or a claim gives, holds these words. */
const statementCheck = z.strictObject({ statement: idSchema, says: localisedSchema })
/** No item asks for anything of the fact. */
const unaskedCheck = z.strictObject({ unasked: idSchema })
/** The two are the same, or one is a part of the other, so neither is offered beside the other. */
const kinCheck = z.strictObject({ kin: z.tuple([idSchema, idSchema]) })

const checkSchema = z.union([neverCheck, absentCheck, conflictCheck, stemCheck, statementCheck, unaskedCheck, kinCheck], {
  error: 'Write a check as {never, value}, {absent, option}, {conflict, facts}, {stem, says}, {statement, says}, {unasked} or {kin: [entity, entity]}.',
})

const trapSchema = z.strictObject({
  id: z.string().regex(/^([CTX]\d\d|slips)$/, { message: 'Write the number of the trap: C01, T02, X01 or slips.' }),
  about: textSchema,
  facts: z.array(idSchema).min(1),
  safe: textSchema,
  checks: z.array(checkSchema).min(1),
})

/** One trap of the sources: what it is, which facts touch it, how their items are safe, and what of that a machine can test. */
export type Trap = z.output<typeof trapSchema>
/** A claim about the base or the bank that holds or does not. */
export type TrapCheck = z.output<typeof checkSchema>

/** The traps as written, with everything wrong with their notation. Never throws for what an author wrote. */
export function readTraps(folder: string): { readonly traps: readonly Trap[]; readonly problems: readonly Problem[] } {
  return parseTraps(readFileSync(join(folder, trapsFile), 'utf8'))
}

/** As `readTraps`, from a text. */
export function parseTraps(text: string): { readonly traps: readonly Trap[]; readonly problems: readonly Problem[] } {
  const { data, problems } = readYaml(trapsFile, text)
  const { entries, problems: misread } = readEntries(trapsFile, data, trapSchema)
  return { traps: entries, problems: [...problems, ...misread, ...twiceProblems(entries)] }
}

/** Tests every claim of the traps against the loaded base and the built banks: what no longer holds, or names what is not there, is a problem. */
export function trapProblems(traps: readonly Trap[], base: FactBase, banks: Localised<Bank>): readonly Problem[] {
  const ground = groundOf(base, banks)
  return traps.flatMap((trap) => {
    const facts = trap.facts.flatMap((id) => unknownFact(ground, id))
    const checks = trap.checks.flatMap((check) => failuresOf(ground, check))
    return [...facts, ...checks].map(({ check, say }): Problem => ({ file: trapsFile, id: trap.id, check, say }))
  })
}

/** What the claims are tested against, indexed once. */
type Ground = {
  readonly facts: ReadonlyMap<string, Fact>
  readonly items: Localised<ReadonlyMap<string, Item>>
  readonly kinship: Kinship
  readonly entities: ReadonlySet<string>
  readonly conflicts: ReadonlySet<string>
  /** Ids that are a value, an answer or an option somewhere: an absent option with any other id is a slip of the pen. */
  readonly optionIds: ReadonlySet<string>
}

type Failure = { readonly check: string; readonly say: string }

function groundOf(base: FactBase, banks: Localised<Bank>): Ground {
  const itemsOf = (bank: Bank) => new Map(bank.items.map((item) => [item.id, item]))
  const entities = base.entities.map((entity) => entity.id)
  const values = base.facts.flatMap((fact) => Object.values(fact.slots).map(canonicalValue))
  const options = banks.kk.items.flatMap((item) => item.options.map((option) => option.id))
  return {
    facts: new Map(base.facts.map((fact) => [fact.id, fact])),
    items: { kk: itemsOf(banks.kk), ru: itemsOf(banks.ru), en: itemsOf(banks.en) },
    kinship: buildKinship(base.entities),
    entities: new Set(entities),
    conflicts: new Set(base.conflicts.map((group) => group.id)),
    optionIds: new Set([...entities, ...values, ...options]),
  }
}

function failuresOf(ground: Ground, check: TrapCheck): readonly Failure[] {
  if ('never' in check) return neverFailures(ground, check)
  if ('absent' in check) return absentFailures(ground, check)
  if ('conflict' in check) return conflictFailures(ground, check)
  if ('stem' in check) return stemFailures(ground, check)
  if ('statement' in check) return statementFailures(ground, check)
  if ('unasked' in check) return unaskedFailures(ground, check)
  return kinFailures(ground, check)
}

function neverFailures(ground: Ground, { never, value }: z.output<typeof neverCheck>): readonly Failure[] {
  const [id = '', slot = ''] = never.split('/')
  const fact = ground.facts.get(id)
  if (fact === undefined) return unknownFact(ground, id)
  const listed = fact.ask[slot]?.never ?? []
  if (listed.some((each) => valueKey(each.value) === valueKey(value))) return []
  return [{ check: 'never', say: `Put ${canonicalValue(value)} under never of ${never}; it does not stand there.` }]
}

function absentFailures(ground: Ground, { absent, option }: z.output<typeof absentCheck>): readonly Failure[] {
  const item = ground.items.kk.get(absent)
  if (item === undefined) return [unknownItem(ground, absent)]
  if (!ground.optionIds.has(option)) {
    return [{ check: 'unknown option', say: `Correct the option "${option}": no entity, value or option has this id.${didYouMean(option, ground.optionIds)}` }]
  }
  if (!item.options.some((each) => each.id === option)) return []
  return [{ check: 'absent', say: `Take ${option} out of the options of ${absent}; the trap makes it true.` }]
}

function conflictFailures(ground: Ground, { conflict, facts }: z.output<typeof conflictCheck>): readonly Failure[] {
  if (!ground.conflicts.has(conflict)) return [{ check: 'unknown conflict', say: `Name a conflict group of conflicts.yaml; "${conflict}" is none.${didYouMean(conflict, ground.conflicts)}` }]
  return facts.flatMap((id) => {
    const fact = ground.facts.get(id)
    if (fact === undefined) return unknownFact(ground, id)
    return fact.conflict === conflict ? [] : [{ check: 'conflict', say: `Give ${id} the conflict group ${conflict}; it has ${fact.conflict ?? 'none'}.` }]
  })
}

function stemFailures(ground: Ground, { stem, says }: z.output<typeof stemCheck>): readonly Failure[] {
  return locales.flatMap((locale) => {
    const item = ground.items[locale].get(stem)
    if (item === undefined) return locale === 'kk' ? [unknownItem(ground, stem)] : []
    return missingWords('stem', stem, locale, item.forms.flashcard.stem, says[locale])
  })
}

function statementFailures(ground: Ground, { statement, says }: z.output<typeof statementCheck>): readonly Failure[] {
  const asked = (locale: keyof Ground['items']) => [...ground.items[locale].values()].filter((item) => item.fact === statement)
  if (!ground.facts.has(statement)) return unknownFact(ground, statement)
  if (asked('kk').length === 0) return [{ check: 'unknown item', say: `Name a fact that is asked; ${statement} has no item.` }]
  return locales.flatMap((locale) => asked(locale).slice(0, 1).flatMap((item) => missingWords('statement', statement, locale, item.statement, says[locale])))
}

function unaskedFailures(ground: Ground, { unasked }: z.output<typeof unaskedCheck>): readonly Failure[] {
  if (!ground.facts.has(unasked)) return unknownFact(ground, unasked)
  const items = [...ground.items.kk.values()].filter((item) => item.fact === unasked)
  return items.map((item) => ({ check: 'unasked', say: `Do not ask ${item.id}: the trap leaves it no single answer.` }))
}

function kinFailures(ground: Ground, { kin: [one, other] }: z.output<typeof kinCheck>): readonly Failure[] {
  const unknown = [one, other].filter((id) => !ground.entities.has(id))
  if (unknown.length > 0) return unknown.map((id) => ({ check: 'unknown entity', say: `Correct the entity "${id}".${didYouMean(id, ground.entities)}` }))
  if (one !== other && ground.kinship.kin(one).has(other)) return []
  return [{ check: 'kin', say: `Declare ${one} and ${other} sameAs or partOf; now one may be offered beside the other.` }]
}

function missingWords(check: 'stem' | 'statement', of: string, locale: string, text: string, words: string): readonly Failure[] {
  if (text.normalize('NFC').includes(words.normalize('NFC'))) return []
  return [{ check, say: `Let the ${check} of ${of} say “${words}” in ${locale}; it is “${text}”.` }]
}

function unknownFact(ground: Ground, id: string): readonly Failure[] {
  return ground.facts.has(id) ? [] : [{ check: 'unknown fact', say: `Correct the fact "${id}".${didYouMean(id, ground.facts.keys())}` }]
}

function unknownItem(ground: Ground, id: string): Failure {
  return { check: 'unknown item', say: `Correct the item "${id}".${didYouMean(id, ground.items.kk.keys())}` }
}

function twiceProblems(traps: readonly Trap[]): readonly Problem[] {
  const ids = traps.map((trap) => trap.id)
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  return [...twice].map((id) => ({ file: trapsFile, id, check: 'duplicate id', say: `Join the entries of ${id}: a trap is answered once.` }))
}
