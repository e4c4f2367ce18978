import type { Problem } from '../core/facts/fact-base'
import { valueKey } from '../core/facts/canonical-value'
import { z } from 'zod'
import type { Item } from '../core/items/bank'
import { type Localised, locales } from '../core/locale'
import { sha256 } from './hash'

/** What is frozen of an item: the hash of its answer's value, and its revision with the hash of its wording at that revision. */
export type FrozenItem = { readonly value: string; readonly rev: number; readonly wording: string }
/** `content/banks/identity.json`: item id to what is frozen of it. Entries are only ever added; only rev and wording move on. */
export type Identity = Readonly<Record<string, FrozenItem>>

const frozenItem = z.strictObject({ value: z.string(), rev: z.int().min(1), wording: z.string() })
const identitySchema = z.strictObject({ format: z.literal(1), items: z.record(z.string(), frozenItem) })

/** Reads the baseline; a project without one has frozen nothing yet. @throws ZodError where the file is not what `freeze` writes. */
export function readIdentity(raw: unknown): Identity {
  return raw === null ? {} : identitySchema.parse(raw).items
}

/** Where the baseline stands, for problems. */
export const identityFile = 'banks/identity.json'

/**
 * Compares items with the baseline. An answer that means something else, or an id that is gone, breaks what learners remember:
 * both are problems. New items are none.
 */
export function identityProblems(baseline: Identity, items: readonly Item[]): readonly Problem[] {
  const current = new Map(items.map((item) => [item.id, item]))
  return Object.entries(baseline).flatMap(([id, frozen]): Problem[] => {
    const item = current.get(id)
    const problem = { file: identityFile, id }
    if (item === undefined) return [{ ...problem, check: 'vanished id', say: 'Bring the item back; to end it, give its fact a retired reason. Ids never die.' }]
    if (valueHash(item) === frozen.value) return []
    return [{ ...problem, check: 'changed answer', say: 'Restore the answer, retire the fact, and write a new fact that supersedes it.' }]
  })
}

/** The revision of each item: the frozen one, one higher where its wording differs from the frozen wording, 1 for a new item. */
export function revisions(baseline: Identity, items: Localised<readonly Item[]>): ReadonlyMap<string, number> {
  const wordings = wordingHashes(items)
  return new Map(
    items.kk.map(({ id }) => {
      const frozen = baseline[id]
      if (frozen === undefined) return [id, 1]
      return [id, frozen.wording === wordings.get(id) ? frozen.rev : frozen.rev + 1]
    }),
  )
}

/** The baseline with today's items added and their wording and revision brought up to date; nothing is ever taken out. */
export function freeze(baseline: Identity, items: Localised<readonly Item[]>): Identity {
  const wordings = wordingHashes(items)
  const revs = revisions(baseline, items)
  const added = items.kk.map((item): [string, FrozenItem] => [
    item.id,
    { value: baseline[item.id]?.value ?? valueHash(item), rev: revs.get(item.id) ?? 1, wording: wordings.get(item.id) ?? '' },
  ])
  const all = Object.entries({ ...baseline, ...Object.fromEntries(added) })
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function valueHash(item: Item): string {
  return sha256(valueKey(item.answer.value))
}

/** One hash per item over what all languages show of it; revision and scheduling hints are left out. */
function wordingHashes(items: Localised<readonly Item[]>): ReadonlyMap<string, string> {
  const shown = new Map<string, string[]>()
  for (const locale of locales) {
    for (const { id, statement, explanation, answer, forms, options } of items[locale]) {
      shown.set(id, [...(shown.get(id) ?? []), JSON.stringify([statement, explanation, answer.text, answer.accepted, forms, options])])
    }
  }
  return new Map([...shown].map(([id, texts]) => [id, sha256(texts.join('\n'))]))
}
