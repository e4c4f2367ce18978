import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildContent } from './build-content'
import { printProblems } from './print-problems'
import { receiptsFile } from './receipts'

// `npm run content:check`: says everything that is wrong with `content/`. With SOURCES_DIR it also verifies the citations and writes their receipts.
const folder = join(process.cwd(), 'content')
const { problems, receipts, counts } = buildContent(folder, process.env.SOURCES_DIR ?? null)
if (receipts !== null) writeFileSync(join(folder, receiptsFile), receipts)
if (problems.length > 0) {
  console.error(printProblems(problems))
  process.exitCode = 1
} else {
  console.log(process.env.SOURCES_DIR === undefined ? 'Citations: receipts hold (set SOURCES_DIR to verify them anew).' : 'Citations: verified against the sources.')
  console.log(`${counts.facts} facts, ${counts.items} items, ${counts.options} options, 0 problems`)
}
