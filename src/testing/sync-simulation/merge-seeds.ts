import { inputsHash } from '../../../scripts/lib/build-inputs.mjs'
import type { Database } from '../../server/db/database'
import { testDatabases } from '../test-database'
import { noFindings, type Report } from './report'
import { simulate } from './simulate'
import { fullSize, smallSize } from './world'

const seeds = Array.from({ length: 25 }, (_, i) => i + 1)

/**
 * What every change must pass, per database: one seed of 10,000 answers, another one with each change to what the app is built from, and all of a twentieth. More of the full size: `npm run sync:soak`.
 */
export const mergeSeeds = { full: [seeds[Number.parseInt(inputsHash().slice(0, 8), 16) % seeds.length] ?? 0], small: seeds.slice(1) } as const

/** What a clean run shows. */
export const clean = { zeros: noFindings, findings: [], isFaultyEnough: true, again: '' }

/** Opens one of the test databases; throws where there is none. */
export async function openNamed(name: 'SQLite' | 'PostgreSQL'): Promise<Database> {
  const found = testDatabases.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no ${name} to test on`)
  return found.open()
}

/** Lives a seed, and gives what can be compared with {@link clean}; what fails names the command that lives it again. */
export async function liveSeed(database: Database, seed: number, isFull: boolean, sum: Report[]): Promise<typeof clean> {
  const report = await simulate({ seed, size: isFull ? fullSize : smallSize, database })
  sum.push(report)
  const isFaultyEnough = report.figures.share >= 0.3
  const isGood = isFaultyEnough && report.findings.length === 0
  return { zeros: report.zeros, findings: [...report.findings] as never[], isFaultyEnough, again: isGood ? '' : `npm run sync:soak -- 1 ${seed} ${database.provider}${isFull ? '' : ' small'}` }
}

/** All runs in one line. */
export function summed(name: string, reports: readonly Report[]): string {
  const total = (of: (report: Report) => number): number => reports.reduce((sum, report) => sum + of(report), 0)
  const [events, requests, faulty] = [total(({ figures }) => figures.events), total(({ figures }) => figures.requests), total(({ figures }) => figures.faulty)]
  return `${name}: ${reports.length} seeds, ${events} events, ${requests} requests, ${faulty} faulty (${((100 * faulty) / Math.max(1, requests)).toFixed(1)} %)`
}
