import { describe, expect, it } from 'vitest'
import { edited, sentencesFile, smallContent, smallSentences, withFolder } from '../testing/content-fixture'
import { buildContent, type BuiltContent } from './build-content'

const build = (files: Record<string, string>, sentences: readonly string[] | null = null): BuiltContent =>
  withFolder(files, (folder) => (sentences === null ? buildContent(folder, null) : withFolder(sentencesFile(sentences), (sources) => buildContent(folder, sources))))

const checks = ({ problems }: BuiltContent) => problems.map(({ id, check }) => `${id ?? '-'}: ${check}`)
const receipts = () => ({ 'receipts.json': build(smallContent(), smallSentences).receipts ?? '' })
const verified = (): Record<string, string> => ({ ...smallContent(), ...receipts() })

/** The content with an identity baseline of what it is today. */
const frozen = (): Record<string, string> => ({ ...verified(), 'banks/identity.json': build(verified()).identity ?? '' })

describe('citations', () => {
  it('that stand in their sentences get receipts, and these hold without the sentences', () => {
    expect(checks(build(smallContent(), smallSentences))).toEqual([])
    expect(checks(build(verified()))).toEqual([])
  })
  it('without a receipt are a problem', () => {
    expect(checks(build(smallContent()))).toEqual(['quota.north: no receipt', 'quota.south: no receipt', 'quota.east: no receipt'])
  })
  it('with another token, sentence or digest need another receipt, and the old one is stale', () => {
    const moved = [checks(build(edited(verified(), 'facts/plan.yaml', '"2,000"', '"The south"'))), checks(build(edited(verified(), 'facts/plan.yaml', 'sentence: 2, tokens: ["2,000"', 'sentence: 1, tokens: ["2,000"')))]
    for (const found of moved) expect(found).toEqual(['quota.south: no receipt', expect.stringMatching(/^[0-9a-f]{12}: stale receipt$/)])
    const digests = verified()['sources/900.yaml']?.match(/[0-9a-f]{64}/g) ?? []
    expect(checks(build(edited(verified(), 'sources/900.yaml', digests[1] ?? '', 'f'.repeat(64))))).toContain('quota.north: no receipt')
  })
  it('whose tokens do not stand in the sentence are a problem', () => {
    expect(checks(build(edited(smallContent(), 'facts/plan.yaml', '"1,000"', '"1000"'), smallSentences))).toEqual(['quota.north: token'])
  })
  it('with a look-alike letter of the other script say which letter to write', () => {
    const say = (token: string) => build(edited(smallContent(), 'facts/plan.yaml', '"1,000"', token), smallSentences).problems.map((problem) => problem.say)
    expect(say('"nоrth"')).toEqual([expect.stringMatching(/“nоrth” does not\. The sentence has letters that only look like yours: write o \(U\+006F\) there\.$/)])
    expect(say('"nirth"')).toEqual([expect.stringMatching(/“nirth” does not\.$/)])
  })
  it('of a source whose sentences have changed, become fewer or are missing are a problem', () => {
    const [a = '', b = '', c = ''] = smallSentences
    expect(checks(build(smallContent(), [a, b, `${c} `]))).toEqual(['900: digest'])
    expect(checks(build(smallContent(), [a, b]))).toContain('900: digest')
    expect(checks(withFolder(smallContent(), (folder) => withFolder({ 'other.txt': '' }, (sources) => buildContent(folder, sources))))).toEqual(['900: digest'])
  })
  it('of a file that cannot be read keep their receipts', () => {
    expect(build(edited(verified(), 'facts/plan.yaml', 'importance: 3', 'importance: 4'), smallSentences).receipts).toBeNull()
    expect(build(verified(), smallSentences).receipts).not.toBeNull()
  })
  it('that fail write no receipts', () => {
    expect(build(edited(smallContent(), 'facts/plan.yaml', '"1,000"', '"1000"'), smallSentences).receipts).toBeNull()
  })
  it('with an unreadable receipts file are a problem', () => {
    expect(checks(build({ ...smallContent(), 'receipts.json': '{"format":2}' }))).toEqual(['-: receipts'])
  })
})

it('eight words in a row of a source are found in our wording', () => {
  const sentences = [...smallSentences.slice(0, 2), 'It was in those days a very large.']
  const content = edited(smallContent(), 'facts/plan.yaml', 'It was a large country.', 'Then it was in those days a very large land.')
  expect(checks(build(content, sentences))).toContain('quota.north: copied')
  expect(checks(build(edited(content, 'facts/plan.yaml', 'those days a very', 'those days one very'), sentences))).not.toContain('quota.north: copied')
})

describe('the identity baseline', () => {
  it('is met by what it was made of, and by new items', () => {
    expect(checks(build(frozen()))).toEqual([])
    const { 'facts/plan.yaml': facts = '' } = frozen()
    const without = { ...frozen(), 'banks/identity.json': build(verified()).identity?.replace(/"quota.east\/number":.*\n?/, '').replace(/,\n\}/, '}') ?? '' }
    expect(facts).toContain('quota.east')
    expect(checks(build(without))).toEqual([])
  })
  it('makes a changed answer a problem', () => {
    expect(checks(build(edited(frozen(), 'facts/plan.yaml', '{number: 4000, unit: person}', '{number: 4500, unit: person}')))).toEqual(['quota.east/number: changed answer'])
  })
  it('makes a vanished id a problem', () => {
    expect(checks(build(edited(frozen(), 'facts/plan.yaml', 'id: quota.east', 'id: quota.far-east')))).toEqual(['quota.east/number: vanished id'])
  })
  it('raises the revision where wording changed, in all languages, and only there', () => {
    const { banks } = build(edited(frozen(), 'facts/plan.yaml', 'Край был велик.', 'Край был огромен.'))
    expect([banks?.kk, banks?.en].map((bank) => bank?.items.map((item) => item.rev))).toEqual([[2, 1, 1], [2, 1, 1]])
  })
  it('keeps the value it froze first when frozen again', () => {
    const again = { ...frozen(), 'banks/identity.json': build(frozen()).identity ?? '' }
    expect(again['banks/identity.json']).toBe(frozen()['banks/identity.json'])
  })
})

describe('what is built', () => {
  it('is the same each time, byte for byte', () => {
    expect([...build(verified()).files]).toEqual([...build(verified()).files])
  })
  it('has one version for all languages, another one when any text of any language changes', () => {
    const versions = (files: Record<string, string>) => Object.values(build(files).banks ?? {}).map((bank) => bank.version)
    const before = versions(verified())
    expect(new Set(before).size).toBe(1)
    expect(versions(edited(verified(), 'facts/plan.yaml', 'Край был велик.', 'Край был огромен.'))[0]).not.toBe(before[0])
  })
  it('keeps proofs out of the banks and gives one for every option', () => {
    const { files, banks } = build(verified())
    const proofs = files.get('banks/alash.proofs.json') ?? ''
    expect(files.get('banks/alash.en.json')).not.toMatch(/"rule"|"proofs?"/)
    expect(JSON.parse(proofs)).toMatchObject({ version: banks?.kk.version, proofs: { 'quota.north/number': { '2000': { rule: 'functional', fact: 'quota.north' } } } })
  })
  it('has a ledger that names what every sentence gave', () => {
    const ledger = build(verified()).files.get('banks/alash.ledger.md') ?? ''
    expect(ledger).toContain('| 0 | carries no fact: A heading. |')
    expect(ledger).toContain('| 2 | quota.south, quota.east |')
    expect(ledger).toContain('| all | 3 | 2 | 1 | 0 |')
    expect(ledger).toContain('| kk | 3 | 3 | 15 | 6 | 9 |')
  })
  it('is nothing while a sentence is neither cited nor named as carrying no fact', () => {
    expect(checks(build({ ...edited(verified(), 'sources/900.yaml', 'withoutFact: {0: A heading.}\n', '') }))).toEqual(['900: uncovered sentence'])
  })
  it('is nothing where there is a problem, and all steps say theirs at once', () => {
    const built = build(edited(edited(verified(), 'facts/plan.yaml', 'entity: south', 'entity: suoth'), 'topics.yaml', 'en: "The plan"', 'en: "The  plan"'))
    expect(built.files.size).toBe(0)
    expect(checks(built)).toEqual(['quota.south: unknown entity', 'plan: marks'])
  })
})
