import type { Bank, Item } from '../items/bank'

/** What kind of thing belongs into a gap: an entity's type, how exact a date is, a figure or a range. */
export type GapKind = 'person' | 'town' | 'region' | 'body' | 'event' | 'document' | 'office' | 'army' | 'day' | 'month' | 'year' | 'period' | 'figure' | 'range'

const entityKinds: readonly string[] = ['person', 'town', 'region', 'body', 'event', 'document', 'office', 'army'] satisfies readonly GapKind[]

/** The kind of an item's answer, so that a gap says what it asks for; null where words alone can say it (an authored text). */
export function gapKind({ entities }: Pick<Bank, 'entities'>, { answer: { value } }: Item): GapKind | null {
  switch (value.kind) {
    case 'entity': {
      const type = entities[value.entity]?.type ?? ''
      return entityKinds.includes(type) ? (type as GapKind) : null
    }
    case 'date':
      return value.from === value.to ? value.precision : 'period'
    case 'number':
      return value.min === null || value.min === value.max ? 'figure' : 'range'
    case 'text':
      return null
  }
}
