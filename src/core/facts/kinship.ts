import type { Entity } from './fact-base'

/** Which entities may not be told apart by a question: the same thing under other names, its parts and its wholes. */
export type Kinship = {
  /** One id for everything that is declared the same thing. */
  readonly representative: (entity: string) => string
  /** The entity itself, everything that is the same, and all parts and wholes of those, to any depth. */
  readonly kin: (entity: string) => ReadonlySet<string>
}

/** `sameAs` counts in both directions and along chains, wherever it is written. */
export function buildKinship(entities: readonly Entity[]): Kinship {
  const representative = representatives(entities)
  const rep = (id: string) => representative.get(id) ?? id
  const wholes = new Map<string, Set<string>>()
  const parts = new Map<string, Set<string>>()
  const members = new Map<string, Set<string>>()
  for (const entity of entities) {
    add(members, rep(entity.id), entity.id)
    for (const whole of entity.partOf) {
      add(wholes, rep(entity.id), rep(whole))
      add(parts, rep(whole), rep(entity.id))
    }
  }
  const known = new Map<string, ReadonlySet<string>>()
  const kin = (id: string): ReadonlySet<string> => {
    const found = known.get(id) ?? new Set([id, ...[...reach(rep(id), wholes), ...reach(rep(id), parts)].flatMap((each) => [...(members.get(each) ?? [each])])])
    known.set(id, found)
    return found
  }
  return { representative: rep, kin }
}

function representatives(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const links = new Map<string, Set<string>>()
  for (const entity of entities) {
    for (const other of entity.sameAs) {
      add(links, entity.id, other)
      add(links, other, entity.id)
    }
  }
  const found = new Map<string, string>()
  for (const id of links.keys()) {
    const group = [...reach(id, links)].sort()
    for (const each of group) found.set(each, group[0] ?? each)
  }
  return found
}

function reach(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set([start])
  for (const id of seen) for (const each of next.get(id) ?? []) seen.add(each)
  return seen
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}
