import type { Fact, Problem } from './fact-base'
import type { FactIndex } from './fact-index'
import type { Located } from './located'
import { startReport } from './reporter'

/** Conflicts have at least two sides, and facts succeed each other without a circle. */
export function checkGroups({ base, conflicts, facts }: FactIndex, located: Located): readonly Problem[] {
  const { problems, report } = startReport(located)
  for (const { id } of base.conflicts) {
    const sides = (conflicts.get(id) ?? []).length
    if (sides < 2) report('conflict', id, 'one-sided conflict', `Name this conflict in the two facts that disagree; ${sides} do.`)
  }
  for (const fact of base.facts) {
    if (fact.confusedWith.includes(fact.id)) report('fact', fact.id, 'confused with itself', 'Leave the fact itself out of confusedWith.')
    if (succeedsItself(fact, facts)) report('fact', fact.id, 'supersedes cycle', 'Break the circle: a fact cannot supersede what supersedes it.')
    for (const old of fact.supersedes) {
      if (facts.get(old)?.retired === null) report('fact', old, 'superseded', `Give this fact a retired reason: ${fact.id} supersedes it.`)
    }
  }
  return problems
}

function succeedsItself(start: Fact, facts: ReadonlyMap<string, Fact>): boolean {
  const seen = new Set<string>(start.supersedes)
  for (const id of seen) for (const next of facts.get(id)?.supersedes ?? []) seen.add(next)
  return seen.has(start.id)
}
