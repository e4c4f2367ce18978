import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The sentences that the small content cites. */
export const smallSentences: readonly string[] = ['Heading', 'The north gave 1,000 men in 1917.', 'The south gave 2,000, the east 4,000.']

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const text = (kk: string, ru: string, en: string) => `{kk: "${kk}", ru: "${ru}", en: "${en}"}`

const region = (id: string, kk: string, ru: string, en: string) => `- id: ${id}
  type: region
  kk: {name: ${kk}}
  ru: {name: ${ru}, gender: m, number: sg, animate: false, cases: {gen: ${ru}а, dat: ${ru}у, acc: ${ru}, ins: ${ru}ом, prep: ${ru}е}}
  en: {name: ${en}}
`

const quota = (id: string, number: number, sentence: number, tokens: string) => `- id: quota.${id}
  relation: quota
  importance: 3
  slots: {region: {entity: ${id}}, number: {number: ${number}, unit: person}}
  explanation: ${text(`Өңір жері кең еді.`, `Край был велик.`, `It was a large country.`)}
  ask:
    number: {}
  citations:
    - {source: "900", sentence: ${sentence}, tokens: [${tokens}]}
`

/** A complete content folder without a problem, as file texts by path. */
export function smallContent(): Record<string, string> {
  return {
    'topics.yaml': `- {id: plan, title: ${text('Жоспар', 'План', 'The plan')}}\n`,
    'conflicts.yaml': '[]\n',
    'glossary.yaml': `- {id: region, kk: өңір, ru: край, en: country}\n`,
    'sources/900.yaml': `id: "900"
title: ${text('Мақала', 'Статья', 'Article')}
language: en
kind: ${text('мақала', 'статья', 'article')}
licence: CC0
digests: [${smallSentences.map((sentence) => `"${digest(sentence)}"`).join(', ')}]
withoutFact: {0: A heading.}
`,
    'entities/units.yaml': '- {id: person, kk: адам, ru: {one: человек, few: человека, many: человек}, en: {one: person, other: people}}\n',
    'entities/regions.yaml': [region('north', 'Солтүстік', 'Север', 'North'), region('south', 'Оңтүстік', 'Юг', 'South'), region('east', 'Шығыс', 'Восток', 'East')].join(''),
    'relations/relations.yaml': `- id: quota
  slots: {region: {entity: [region]}, number: {number: person}}
  unique: [number]
  closed: {is: true, reason: The plan lists all its regions.}
  statement: ${text('{region.abl} {number.noun} шақырылды.', '{region} дал {number.noun}.', '{region} gave {number} men.')}
  ask:
    number: ${text('{region.abl} неше адам шақырылды?', 'Сколько человек дал {region}?', 'How many men did {region} give?')}
`,
    'decks/decks.yaml': `- {id: all, title: ${text('Бәрі', 'Всё', 'All')}, description: ${text('Бәрі.', 'Всё.', 'All.')}, query: {}}\n`,
    'facts/plan.yaml': [quota('north', 1000, 1, '"1,000", "1917"'), quota('south', 2000, 2, '"2,000"'), quota('east', 4000, 2, '"4,000"')].join(''),
  }
}

/** The content with one file's text changed. @throws Error where the text to replace is not there. */
export function edited(content: Record<string, string>, file: string, from: string, to: string): Record<string, string> {
  const before = content[file]
  if (before === undefined || !before.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return { ...content, [file]: before.replace(from, to) }
}

/** Writes files into a fresh folder, gives it to `work`, and removes it. */
export function withFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jady-content-'))
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), content)
    }
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The sentences file that SOURCES_DIR would hold for the small content. */
export function sentencesFile(sentences: readonly string[] = smallSentences): Record<string, string> {
  return { '900_abc.sentences.tsv': sentences.map((sentence, at) => `${at}\t${sentence}\n`).join('') }
}
