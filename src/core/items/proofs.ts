import type { ItemPlan } from './plan-items'
import type { Proof } from './prove-wrong'

/** Per item and option, the rule that proves the option wrong; not part of any bank. */
export type Proofs = Readonly<Record<string, Readonly<Record<string, Proof>>>>

/** The proofs of all items that carry options, in bank order. */
export function collectProofs(items: readonly ItemPlan[]): Proofs {
  const proven = items.filter((item) => item.options.length > 0)
  return Object.fromEntries(proven.map((item) => [item.id, Object.fromEntries(item.options.map((option) => [option.id, option.proof]))]))
}
