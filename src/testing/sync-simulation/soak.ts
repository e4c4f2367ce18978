import 'fake-indexeddb/auto'
import { testDatabases } from '../test-database'
import { isClean } from './report'
import { simulate } from './simulate'
import { fullSize, smallSize } from './world'

/**
 * `npm run sync:soak -- <seeds> [first seed] [sqlite|postgresql] [small]`: lives seeds of the full size on one database or both and prints what happened. Exits
 * with 1 where anything that must be zero is not; each seed is printed with the command that lives it again.
 */
async function soak(seeds: number, first: number, only: string | undefined, isSmall: boolean): Promise<boolean> {
  let isAllClean = true
  for (const { name, open } of testDatabases.filter((each) => only === undefined || each.name.toLowerCase() === only)) {
    const database = await open()
    for (let seed = first; seed < first + seeds; seed += 1) {
      const [begun, cpu] = [performance.now(), process.cpuUsage()]
      const report = await simulate({ seed, size: isSmall ? smallSize : fullSize, database })
      const { events, requests, share } = report.figures
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      console.log(`${name} seed ${seed}: ${events} events, ${requests} requests, ${(share * 100).toFixed(1)} % faulty, ${seconds} s (${((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6).toFixed(1)} s of a core), ${isClean(report) ? 'all zero' : JSON.stringify(report.zeros)}, trace ${report.trace.slice(0, 12)}`)
      if (isClean(report)) continue
      isAllClean = false
      for (const finding of report.findings) console.log(`  ${finding}`)
      console.log(`  again: npm run sync:soak -- 1 ${seed} ${name.toLowerCase()}${isSmall ? ' small' : ''}`)
    }
    await database.close()
  }
  return isAllClean
}

const [seeds = '3', first = '1', ...rest] = process.argv.slice(2)
const only = rest.find((word) => word === 'sqlite' || word === 'postgresql')
process.exit((await soak(Number(seeds), Number(first), only, rest.includes('small'))) ? 0 : 1)
