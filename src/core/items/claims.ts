import type { Forms } from './bank'

/** A claim in full, by the option whose words it holds; null is the true one. */
export type Claim = { readonly text: string; readonly option: string | null }

/** The claims of an item, the true one first; none where it has no true/false form. */
export function claimsOf({ trueFalse }: Forms): readonly Claim[] {
  if (trueFalse === undefined) return []
  const { before, after, claims } = trueFalse
  return claims.map(({ words, option }) => ({ text: `${before}${words}${after}`, option }))
}
