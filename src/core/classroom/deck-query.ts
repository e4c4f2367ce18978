/**
 * A set as a question to the facts. Each part narrows it and an empty list, null or 1 does not: facts of any of the topics, that name any of the entities, whose
 * dates fall into the years, of at least this importance, cited from any of the sources; of their items all but `without`.
 */
export type DeckQuery = {
  readonly topics: readonly string[]
  readonly entities: readonly string[]
  readonly years: { readonly from: number; readonly to: number } | null
  readonly importance: 1 | 2 | 3
  readonly sources: readonly string[]
  readonly without: readonly string[]
}

/** Everything there is. */
export const wholeBase: DeckQuery = { topics: [], entities: [], years: null, importance: 1, sources: [], without: [] }
