import { join } from 'node:path'
import { loadFactBase } from '../src/content/load-fact-base'
import { generateBank } from '../src/core/items/generate'
import { locales } from '../src/core/locale'
import { syntheticBase } from '../src/testing/synthetic-base'

// Items per second on the base and on bases 10 and 100 times as large; the cost of an item should not grow with the base.
const { base, problems } = loadFactBase(join(process.cwd(), 'content'))
if (problems.length > 0) throw new Error('the content has problems: npm run content:check')

console.log('\nGeneration: plan, prove and render all items in three languages')
generate(1)
const [one = 1, ...larger] = [1, 10, 100].map((copies) => {
  const runs = copies === 100 ? 1 : 5
  const times = Array.from({ length: runs }, () => generate(copies))
  const { items, ms } = times.sort((a, b) => a.ms - b.ms)[Math.floor(runs / 2)] ?? { items: 1, ms: Number.NaN }
  console.log(`  ${String(copies).padStart(3)}×  ${String(items).padStart(5)} items  ${ms.toFixed(0).padStart(6)} ms  ${((items * 1000) / ms).toFixed(0).padStart(5)} items/s  ${(ms / items).toFixed(2)} ms an item`)
  return ms / items
})
console.log(`  cost of an item at 10× and 100×, as a multiple of 1×: ${larger.map((cost) => (cost / one).toFixed(2)).join(', ')} (goal: at most 1.5)`)

function generate(copies: number): { items: number; ms: number } {
  const copied = syntheticBase(base, copies)
  const started = performance.now()
  const banks = locales.map((locale) => generateBank(copied, locale, 'bench'))
  return { items: banks[0]?.items.length ?? 0, ms: performance.now() - started }
}
