import type { Problem } from './fact-base'
import type { FactIndex } from './fact-index'
import type { Located } from './located'
import { startReport } from './reporter'

/** A relation speaks only of its own slots and gives a reason where it claims to be closed. */
export function checkRelations({ base }: FactIndex, located: Located): readonly Problem[] {
  const { problems, report } = startReport(located)
  for (const { id, slots, unique, closed, wording } of base.relations) {
    const strange = [...unique, ...Object.keys(wording.ask)].filter((slot) => slots[slot] === undefined)
    for (const slot of new Set(strange)) report('relation', id, 'unknown slot', `unique and ask may name only ${Object.keys(slots).join(', ')}, not "${slot}".`)
    if (closed.is && closed.reason.length < 10) report('relation', id, 'closed without reason', 'Say in closed.reason why the base holds the whole list.')
  }
  return problems
}
