import type { DeckParts } from '../../contracts/deck'
import { foldKey } from '../../core/language/keyboard-fold'
import { normalise } from '../../core/language/normalise'
import type { Locale } from '../../core/locale'

type Name = DeckParts['entities'][number]

/**
 * The names that hold what was typed, also as a keyboard without Kazakh letters writes it, those first that begin with it, then those with most facts. Nothing typed finds nothing.
 */
export function findNames(names: readonly Name[], typed: string, locale: Locale): readonly Name[] {
  const wanted = keyOf(typed, locale)
  if (wanted === '') return []
  const rank = (name: Name) => (` ${keyOf(name.title, locale)}`.includes(` ${wanted}`) ? 0 : 1)
  return names.filter(({ title }) => keyOf(title, locale).includes(wanted)).sort((a, b) => rank(a) - rank(b) || b.facts - a.facts)
}

function keyOf(text: string, locale: Locale): string {
  return foldKey(normalise(text, locale))
}
