import type { Problem } from './fact-base'
import type { ContentKind, Located } from './located'

/** Gathers the problems of one check. */
export type Reporter = {
  readonly problems: Problem[]
  readonly report: (kind: ContentKind, id: string, check: string, say: string) => void
}

/** A reporter that knows in which file each thing stands. */
export function startReport(located: Located): Reporter {
  const problems: Problem[] = []
  return { problems, report: (kind, id, check, say) => problems.push({ file: located.fileOf(kind, id), id, check, say }) }
}
