import type { DeckParts } from '../../contracts/deck'
import { foldKey } from '../../core/language/keyboard-fold'
import { normalise } from '../../core/language/normalise'
import type { Locale } from '../../core/locale'

type Name = DeckParts['entities'][number]

/**
 * The names that hold every word typed, in any order, also as a keyboard without Kazakh letters writes them; those first of which a word begins with the first one typed, then those with
 * most facts. Nothing typed finds nothing.
 */
export function findNames(names: readonly Name[], typed: string, locale: Locale): readonly Name[] {
  const [first = '', ...others] = keyOf(typed, locale).split(' ')
  if (first === '') return []
  const rank = (name: Name) => (` ${keyOf(name.title, locale)}`.includes(` ${first}`) ? 0 : 1)
  const holds = ({ title }: Name) => [first, ...others].every((word) => keyOf(title, locale).includes(word))
  return names.filter(holds).sort((a, b) => rank(a) - rank(b) || b.facts - a.facts)
}

function keyOf(text: string, locale: Locale): string {
  return foldKey(normalise(text, locale))
}
