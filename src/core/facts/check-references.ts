import { didYouMean } from './did-you-mean'
import type { Fact, Problem } from './fact-base'
import type { FactIndex } from './fact-index'
import type { ContentKind, Located } from './located'
import { startReport } from './reporter'
import type { Value } from './value'

/** Every id that is named somewhere is defined somewhere. An id whose entry could not be read is not called unknown. */
export function checkReferences({ base, entities, units, relations, facts }: FactIndex, located: Located): readonly Problem[] {
  const { problems, report } = startReport(located)
  const known: Readonly<Record<ContentKind, ReadonlySet<string>>> = {
    entity: new Set(entities.keys()),
    unit: new Set(units.keys()),
    relation: new Set(relations.keys()),
    fact: new Set(facts.keys()),
    source: new Set(base.sources.map((source) => source.id)),
    topic: new Set(base.topics.map((topic) => topic.id)),
    conflict: new Set(base.conflicts.map((conflict) => conflict.id)),
    deck: new Set(),
    term: new Set(),
  }
  const refer = (from: readonly [ContentKind, string], kind: ContentKind, ids: readonly string[], where: string) => {
    for (const id of ids) {
      if (known[kind].has(id) || located.unreadable(kind, id)) continue
      report(...from, `unknown ${kind}`, `${where}: there is no ${kind} "${id}".${didYouMean(id, known[kind])}`)
    }
  }
  for (const entity of base.entities) refer(['entity', entity.id], 'entity', [...entity.partOf, ...entity.sameAs], 'partOf or sameAs')
  for (const relation of base.relations) {
    for (const [slot, type] of Object.entries(relation.slots)) if (type.kind === 'number') refer(['relation', relation.id], 'unit', [type.unit], `slots.${slot}`)
  }
  for (const fact of base.facts) {
    const from = ['fact', fact.id] as const
    refer(from, 'topic', [fact.topic], 'the file name')
    if (fact.relation !== null) refer(from, 'relation', [fact.relation], 'relation')
    if (fact.conflict !== null) refer(from, 'conflict', [fact.conflict], 'conflict')
    refer(from, 'fact', fact.confusedWith, 'confusedWith')
    refer(from, 'fact', fact.supersedes, 'supersedes')
    refer(from, 'source', fact.citations.map((citation) => citation.source), 'citations')
    for (const { where, value } of valuesOf(fact)) {
      if (value.kind === 'entity') refer(from, 'entity', [value.entity], where)
      if (value.kind === 'number') refer(from, 'unit', [value.unit], where)
    }
  }
  for (const deck of base.decks) {
    refer(['deck', deck.id], 'topic', deck.query.topics ?? [], 'query.topics')
    refer(['deck', deck.id], 'fact', deck.query.facts ?? [], 'query.facts')
  }
  return problems
}

function valuesOf(fact: Fact): readonly { readonly where: string; readonly value: Value }[] {
  return [
    ...Object.entries(fact.slots).map(([slot, value]) => ({ where: `slots.${slot}`, value })),
    ...Object.entries(fact.ask).flatMap(([slot, { options, never }]) => [
      ...options.map(({ value }, at) => ({ where: `ask.${slot}.options.${at}`, value })),
      ...never.map(({ value }, at) => ({ where: `ask.${slot}.never.${at}`, value })),
    ]),
  ]
}
