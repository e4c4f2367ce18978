import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildContent, type BuiltContent } from './build-content'
import { identityFile } from './identity'
import { printProblems } from './print-problems'
import { receiptsFile } from './receipts'

// `npm run content:build`: writes everything that is made from `content/`. `--check` writes nothing and compares byte for byte with what is committed;
// `--freeze` also adds the items to the identity baseline.
const folder = join(process.cwd(), 'content')
const built = buildContent(folder, process.env.SOURCES_DIR ?? null)
if (built.problems.length > 0) fail(printProblems(built.problems))
else if (process.argv.includes('--check')) compare(built)
else write(built)

function write({ files, receipts, identity, counts }: BuiltContent): void {
  for (const [file, text] of files) writeFileSync(join(folder, file), text)
  if (receipts !== null) writeFileSync(join(folder, receiptsFile), receipts)
  if (process.argv.includes('--freeze') && identity !== null) writeFileSync(join(folder, identityFile), identity)
  console.log([...files.keys()].map((file) => `content/${file}`).join('\n'))
  console.log(`${counts.facts} facts, ${counts.items} items, ${counts.options} options, 0 problems`)
}

function compare({ files, counts }: BuiltContent): void {
  const stale = [...files].filter(([file, text]) => committed(file) !== text).map(([file]) => `content/${file} is not what its sources make: run npm run content:build.`)
  if (stale.length > 0) fail(stale.join('\n'))
  else console.log(`${counts.facts} facts, ${counts.items} items, ${counts.options} options, 0 problems`)
}

function committed(file: string): string | null {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch {
    return null
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
