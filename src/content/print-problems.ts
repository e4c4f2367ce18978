import type { Problem } from '../core/facts/fact-base'

/** All problems as text, grouped by file in the order in which files were first met; the last line counts them. */
export function printProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map((problem) => problem.file))]
  const groups = files.map((file) => {
    const lines = problems.filter((problem) => problem.file === file).map(({ id, check, say }) => `  ${id ?? '-'}  [${check}]  ${say}`)
    return [`content/${file}`, ...lines].join('\n')
  })
  return [...groups, `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`].join('\n\n')
}
