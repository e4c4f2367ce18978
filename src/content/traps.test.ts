import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildContent } from './build-content'
import { loadFactBase } from './load-fact-base'
import { printProblems } from './print-problems'
import { parseTraps, readTraps, trapProblems } from './traps'

const folder = join(import.meta.dirname, '../../content')
const { base } = loadFactBase(folder)
const built = buildContent(folder, null)
const committed = readTraps(folder)

const contradictions = ['01', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '18', '27', '28', '31']
const ambiguities = [
  ...['02', '15', '16', '17', '19', '20', '21', '22', '23', '24', '25', '26', '29', '30', '32', '33', '34', '35', '36', '37'],
  ...['38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49'],
]

describe('the committed traps', () => {
  it('have no problem: every claim holds for the base and the bank', () => {
    expect(printProblems([...built.problems, ...committed.problems, ...problemsOf(committed.traps)])).toBe('0 problems')
  })
  it('answer every contradiction and ambiguity of the list, and the slips', () => {
    const numbers = committed.traps.map((trap) => trap.id).filter((id) => !id.startsWith('X'))
    expect(numbers).toEqual([...contradictions.map((number) => `C${number}`), ...ambiguities.map((number) => `T${number}`), 'slips'])
  })
  it('number what was found while writing without a gap', () => {
    const found = committed.traps.map((trap) => trap.id).filter((id) => id.startsWith('X'))
    expect(found).toEqual(found.map((_, at) => `X${String(at + 1).padStart(2, '0')}`))
  })
})

describe('a claim', () => {
  it.each([
    ['never', 'never: west.chairman/person, value: {entity: khalel-dosmukhamedov}', 'never: west.chairman/person, value: {entity: khalel-dosmukhamedov-the-other}'],
    ['never', 'never: congress.founding-day/date, value: {date: "1917-12-12"}', 'never: congress.founding-day/date, value: {date: "1917-12"}'],
    ['never', 'never: militia.call-up-age/age, value: {from: 30, to: 35, unit: age}', 'never: militia.call-up-age/age, value: {from: 30, to: 35, unit: man}'],
    ['absent', 'absent: militia.quota.ural/region, option: semirechye-region', 'absent: militia.quota.ural/region, option: turgay-region'],
    ['conflict', 'conflict: militia-peak, facts: [militia.plan-total, militia.peak-claimed]', 'conflict: militia-peak, facts: [militia.plan-total, west.fighters]'],
    ['stem', 'stem: militia.plan-total/number, says: {kk: жоспар, ru: плану, en: plan}', 'stem: militia.plan-total/number, says: {kk: жоспар, ru: плану, en: peak}'],
    ['statement', 'statement: end.fate.share, says: {kk: бәрі дерлік, ru: почти все, en: almost all}', 'statement: end.fate.share, says: {kk: барлығы, ru: почти все, en: almost all}'],
    ['unasked', 'unasked: whites.komuch.member.shokay', 'unasked: west.chairman'],
    ['kin', 'kin: [zarechnaya-sloboda, semey]', 'kin: [zarechnaya-sloboda, omsk]'],
    ['kin', 'kin: [bukey-horde, bukey-governorate]', 'kin: [semey, semey]'],
  ])('of the kind %s holds as “%s” and fails as “%s”', (kind, holds, fails) => {
    expect(checksOf(holds)).toEqual([])
    expect(checksOf(fails)).toEqual([kind])
  })

  it.each([
    ['unknown fact', 'never: west.chairmen/person, value: {entity: dutov}'],
    ['unknown fact', 'conflict: militia-peak, facts: [militia.plan-total, militia.peak]'],
    ['unknown fact', 'statement: west.chairmen, says: {kk: а, ru: а, en: a}'],
    ['unknown fact', 'unasked: west.chairmen'],
    ['unknown item', 'absent: west.chairman/chair, option: dutov'],
    ['unknown item', 'stem: west.chairman/chair, says: {kk: а, ru: а, en: a}'],
    ['unknown item', 'statement: whites.komuch.member.shokay, says: {kk: Шоқай, ru: Чокай, en: Shokay}'],
    ['unknown option', 'absent: west.chairman/person, option: dutow'],
    ['unknown conflict', 'conflict: militia-peek, facts: [militia.plan-total, militia.peak-claimed]'],
    ['unknown entity', 'kin: [zarechnaya-sloboda, semei]'],
  ])('that names what is not there is a problem: %s in “%s”', (kind, check) => {
    expect(checksOf(check)).toEqual([kind])
  })

  it('of no known kind, or with a key too many, is refused', () => {
    for (const check of ['nowhere: west.chairman', 'unasked: west.chairman, because: x', 'never: west.chairman, value: {entity: dutov}', 'never: west.chairman/person, value: {date: "1917-13"}']) {
      expect(parseTraps(entry('C01', check)).problems.map((problem) => problem.id)).toEqual(['C01'])
    }
  })

  it('is seen failing when the bank changes under it', () => {
    const traps = parseTraps(entry('C10', 'absent: militia.dutov.second-district/district, option: turgay-region')).traps
    const grown = { id: 'turgay-region', text: 'x', why: 'x', trueOf: null }
    const kk = { ...banks().kk, items: banks().kk.items.map((item) => (item.fact === 'militia.dutov.second-district' ? { ...item, options: [...item.options, grown] } : item)) }
    expect(problemsOf(traps)).toEqual([])
    expect(trapProblems(traps, base, { ...banks(), kk }).map((problem) => problem.check)).toEqual(['absent'])
  })
})

describe('an entry', () => {
  it('that names an unknown fact says which one may be meant', () => {
    const [problem] = problemsOf(parseTraps(entry('C01', 'unasked: whites.komuch.member.shokay', 'militia.plan-totals')).traps)
    expect(problem).toMatchObject({ file: 'traps.yaml', id: 'C01', check: 'unknown fact' })
    expect(problem?.say).toContain('"militia.plan-total"')
  })
  it('needs its number, facts and at least one claim, and stands once', () => {
    expect(parseTraps(entry('D01', 'unasked: a.b')).problems).toHaveLength(1)
    expect(parseTraps('- {id: C01, about: a, facts: [], safe: b, checks: []}').problems).toHaveLength(2)
    expect(parseTraps(`${entry('C01', 'unasked: a.b')}\n${entry('C01', 'unasked: a.b')}`).problems.map((problem) => problem.check)).toEqual(['duplicate id'])
  })
})

function banks() {
  if (built.banks === null) throw new Error(printProblems(built.problems))
  return built.banks
}

function problemsOf(traps: Parameters<typeof trapProblems>[0]) {
  return trapProblems(traps, base, banks())
}

/** The problems of an entry with this one claim, by their check. */
function checksOf(check: string): readonly string[] {
  const { traps, problems } = parseTraps(entry('C01', check))
  return [...problems, ...problemsOf(traps)].map((problem) => problem.check)
}

function entry(id: string, check: string, fact = 'militia.plan-total'): string {
  return `- {id: ${id}, about: a trap, facts: [${fact}], safe: somehow, checks: [{${check}}]}`
}
