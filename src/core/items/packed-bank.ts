import type { Answer, Bank, BankFact, FormName, Forms, Item, Option } from './bank'

/**
 * A bank as it is committed and served: what an item shares with its fact, an option with the fact it is true of, an answer with its entity, or a claim with
 * the other claims is said once. `unpackBank` gives the whole back.
 */
export type PackedBank = Omit<Bank, 'format' | 'items'> & { readonly format: 2; readonly items: readonly PackedItem[] }

export type PackedItem = Omit<Item, 'fact' | 'slot' | 'keepApart' | 'statement' | 'explanation' | 'citations' | 'conflict' | 'importance' | 'topic' | 'answer' | 'forms' | 'options'> & {
  /** Places of items in the list of all. The fact and the slot stand in the id. */
  readonly keepApart: readonly number[]
  /** Left out where it is the fact's. */
  readonly explanation?: string
  /** `text` and `accepted` are left out where they are the entity's. */
  readonly answer: Pick<Answer, 'value'> & Partial<Pick<Answer, 'text' | 'accepted'>>
  readonly forms: PackedForms
  readonly options: readonly PackedOption[]
}

/** `asks` lists the forms that ask with the stem; a choice offers all options in their order. */
export type PackedForms = {
  readonly stem: string
  readonly asks: readonly (typeof stemForms)[number][]
  readonly cloze?: NonNullable<Forms['cloze']>
  readonly trueFalse?: NonNullable<Forms['trueFalse']>
}

/**
 * `text` is left out where it is the entity's name, `why` where it is the statement of the fact the option is true of. `trueOf` is the id of the item that asks
 * for it, or of the fact where none does; left out where it is true of nothing.
 */
export type PackedOption = { readonly id: string; readonly text?: string; readonly why?: string; readonly trueOf?: string }

const stemForms = ['choice', 'typed', 'date', 'number'] as const

/** The packed form of a bank. @throws Error where an item contradicts its own fact, which no generated bank does. */
export function packBank(bank: Bank): PackedBank {
  const places = new Map(bank.items.map(({ id }, place) => [id, place]))
  return { ...bank, format: 2, items: bank.items.map((item) => packItem(bank, item, places)) }
}

function packItem(bank: Bank, item: Item, places: ReadonlyMap<string, number>): PackedItem {
  const { fact: factId, slot, keepApart, statement, explanation, citations, conflict, importance, topic, answer, forms, options, ...rest } = item
  const fact = bank.facts[factId]
  if (fact === undefined || item.id !== `${factId}/${slot}` || !same([fact.statement, fact.citations, fact.conflict, fact.importance, fact.topic], [statement, citations, conflict, importance, topic])) {
    throw new Error(`${item.id} differs from its fact`)
  }
  return {
    ...rest,
    keepApart: keepApart.map((id) => known(places, id)),
    ...(explanation !== fact.explanation && { explanation }),
    answer: packAnswer(bank, answer),
    forms: packForms(item.id, forms),
    options: options.map((option) => packOption(bank, option)),
  }
}

function packAnswer({ entities }: Bank, { value, text, accepted }: Answer): PackedItem['answer'] {
  const entity = value.kind === 'entity' ? entities[value.entity] : undefined
  return { value, ...(entity?.name !== text && { text }), ...((entity === undefined || !same(entity.accepted, accepted)) && { accepted }) }
}

function packForms(id: string, { flashcard, cloze, trueFalse, ...others }: Forms): PackedForms {
  const { stem } = flashcard
  const asks = stemForms.filter((form) => others[form] !== undefined)
  if (asks.some((form) => others[form]?.stem !== stem)) throw new Error(`${id} asks with two stems`)
  return { stem, asks, ...(cloze && { cloze }), ...(trueFalse && { trueFalse }) }
}

function packOption({ entities, facts }: Bank, { id, text, why, trueOf }: Option): PackedOption {
  const holder = trueOf === null ? undefined : facts[trueOf.fact]
  if (trueOf !== null && (!same(holder?.citations, trueOf.citations) || (trueOf.item !== null && trueOf.item.split('/')[0] !== trueOf.fact))) throw new Error(`the option ${id} is not cited as its fact ${trueOf.fact} is`)
  return {
    id,
    ...(entities[id]?.name !== text && { text }),
    ...(holder?.statement !== why && { why }),
    ...(trueOf !== null && { trueOf: trueOf.item ?? trueOf.fact }),
  }
}

/** The whole bank. @throws TypeError where the packed one lacks what it leans on. */
export function unpackBank(packed: PackedBank): Bank {
  return { ...packed, format: 1, items: packed.items.map((item) => unpackItem(packed, item)) }
}

function unpackItem(packed: PackedBank, { explanation, answer, forms, options, keepApart, ...rest }: PackedItem): Item {
  const { id, rev, group, decks, retired, supersedes } = rest
  const [factId = '', slot = ''] = id.split('/')
  const fact = known(packed.facts, factId)
  return {
    id, rev, fact: factId, slot, group,
    keepApart: keepApart.map((place) => known(packed.items, place).id),
    conflict: fact.conflict,
    importance: fact.importance,
    topic: fact.topic,
    decks, retired, supersedes,
    statement: fact.statement,
    explanation: explanation ?? fact.explanation,
    answer: unpackAnswer(packed, answer),
    forms: unpackForms(forms, options),
    options: options.map((option) => unpackOption(packed, option)),
    citations: fact.citations,
  }
}

function unpackAnswer({ entities }: PackedBank, { value, text, accepted }: PackedItem['answer']): Answer {
  const entity = value.kind === 'entity' ? known(entities, value.entity) : undefined
  return { kind: value.kind, text: text ?? written(entity?.name, 'the answer'), value, accepted: accepted ?? entity?.accepted ?? [] }
}

function unpackForms({ stem, asks, cloze, trueFalse }: PackedForms, options: readonly PackedOption[]): Forms {
  const has = (form: FormName) => (asks as readonly FormName[]).includes(form)
  return {
    flashcard: { stem },
    ...(has('choice') && { choice: { stem, options: options.map((option) => option.id) } }),
    ...(has('typed') && { typed: { stem } }),
    ...(cloze && { cloze }),
    ...(has('date') && { date: { stem } }),
    ...(has('number') && { number: { stem } }),
    ...(trueFalse && { trueFalse }),
  }
}

function unpackOption({ entities, facts }: PackedBank, { id, text, why, trueOf }: PackedOption): Option {
  const fact = trueOf?.split('/')[0]
  const holder: BankFact | null = fact === undefined ? null : known(facts, fact)
  return {
    id,
    text: text ?? known(entities, id).name,
    why: why ?? written(holder?.statement, `${id} why`),
    trueOf: trueOf === undefined || fact === undefined || holder === null ? null : { item: trueOf === fact ? null : trueOf, fact, citations: holder.citations },
  }
}

function known<T>(map: Readonly<Record<string, T>> | readonly T[] | ReadonlyMap<string, T>, id: string | number): T {
  const value = map instanceof Map ? (map as ReadonlyMap<string, T>).get(String(id)) : (map as Readonly<Record<string, T>>)[id]
  if (value === undefined) throw new TypeError(`the bank lacks ${id}`)
  return value
}

function written(text: string | undefined, what: string): string {
  if (text === undefined) throw new TypeError(`the bank has no words for ${what}`)
  return text
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
