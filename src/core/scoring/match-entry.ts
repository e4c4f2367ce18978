import type { AcceptedKind, AcceptedText, Bank, BankEntity, Item } from '../items/bank'
import type { Locale } from '../locale'
import { foldKey } from '../language/keyboard-fold'
import { normalise } from '../language/normalise'
import { personVariants } from './person-names'

/** How an accepted text is meant: as in the bank, or a given name alone, or the very words of a cloze. */
export type EntryKind = AcceptedKind | 'given' | 'cloze'

/**
 * One text of one answer. `owner` names the answer: `entity <id>`, `text <key>` or `option <id>`; `type` says what can be asked for in its
 * place (an entity's type, a text's group). `text` is canonical, `loose` the same folded to a poor keyboard without spaces and dashes.
 */
export type Entry = { readonly owner: string; readonly type: string; readonly text: string; readonly loose: string; readonly as: EntryKind }

/** All texts of an entity, with the ways to write a person. */
export function entriesOfEntity(id: string, entity: BankEntity, locale: Locale): readonly Entry[] {
  return build(`entity ${id}`, entity.type, [{ text: entity.name, as: 'name' }, ...entity.accepted], locale)
}

/** The texts of an authored answer. */
export function entriesOfText(item: Item, key: string, locale: Locale): readonly Entry[] {
  return build(ownerOfText(key), `text ${item.group}`, textsOf(item), locale)
}

/** What an item accepts beyond the texts that the bank's entity has anyway; usually nothing. */
export function entriesBeyondEntity(item: Item, id: string, entity: BankEntity | undefined, locale: Locale): readonly Entry[] {
  const known = new Set([entity?.name, ...(entity?.accepted ?? []).map(({ text }) => text)])
  return build(`entity ${id}`, entity?.type ?? '', textsOf(item).filter(({ text }) => !known.has(text)), locale)
}

function textsOf({ answer: { text, accepted } }: Item): readonly AcceptedText[] {
  return [{ text, as: 'name' }, ...accepted.filter((entry) => 'text' in entry)]
}

/** The texts of an item's options. Their type is the answer's: each could stand in its place. */
export function entriesOfOptions(item: Item, entities: Bank['entities'], locale: Locale): readonly Entry[] {
  return item.options.flatMap(({ id, text }) => {
    const owner = entities[id] === undefined ? ownerOfText(id) : `entity ${id}`
    return build(owner, optionType, [{ text, as: 'name' }], locale)
  })
}

/** The type of an entry that is an option of the item itself. */
export const optionType = 'option'

/** One text as an entry. */
export function buildEntry(owner: string, type: string, text: string, as: EntryKind): Entry {
  return { owner, type, text, loose: looseKey(text), as }
}

/** The canonical text folded to a poor keyboard, without spaces and dashes except between figures. */
export function looseKey(text: string): string {
  return foldKey(squeeze(text))
}

/** Without spaces and dashes; between two figures they stay, as one sign. */
export function squeeze(text: string): string {
  return text.replace(/(?<=\d)[ -]+(?=\d)/g, '_').replace(/[ -]/g, '')
}

const ownerOfText = (key: string): string => `text ${key}`

function build(owner: string, type: string, texts: readonly AcceptedText[], locale: Locale): readonly Entry[] {
  const seen = new Map<string, Entry>()
  const add = (text: string, as: EntryKind) => {
    const known = seen.get(text)
    if (text !== '' && (known === undefined || strengthOf(as) > strengthOf(known.as))) seen.set(text, buildEntry(owner, type, text, as))
  }
  for (const { text, as } of texts) {
    for (const plain of readings(text, locale)) {
      add(plain, as)
      if (type === 'person') for (const variant of personVariants(plain)) add(variant.text, variantKind(as, variant.part))
    }
  }
  return [...seen.values()]
}

/** «Кустанай (Костанай)» is also accepted without what stands in brackets. */
function readings(text: string, locale: Locale): readonly string[] {
  const short = text.replace(/\([^()]*\)/g, ' ')
  return short === text ? [normalise(text, locale)] : [normalise(text, locale), normalise(short, locale)]
}

function variantKind(as: AcceptedKind, part: 'enough' | 'given'): EntryKind {
  if (part === 'given') return 'given'
  return as === 'name' ? 'alias' : as
}

/** Who owns a text that several answers claim: the one whose name it is, before those it merely serves. */
export function strengthOf(as: EntryKind): number {
  switch (as) {
    case 'cloze':
    case 'name':
      return 3
    case 'alias':
    case 'historical':
      return 2
    case 'caseForm':
    case 'misspelling':
      return 1
    case 'given':
      return 0
  }
}
