import type { Fact, FactBase, Source } from '../core/facts/fact-base'
import type { FactIndex } from '../core/facts/fact-index'
import type { Bank, FormName } from '../core/items/bank'
import type { ItemPlan } from '../core/items/plan-items'
import { type Localised, locales } from '../core/locale'

/**
 * The coverage ledger: what each sentence of each source gave, what each topic and language holds, why an item has few forms and a fact no item.
 * Markdown.
 */
export function coverageLedger({ base, relations }: FactIndex, items: readonly ItemPlan[], banks: Localised<Bank>): string {
  return [
    '# Coverage ledger',
    'Made by `npm run content:build`; do not edit.',
    summarySection(base),
    topicSection(base, items),
    languageSection(banks),
    ...base.sources.map((source) => sourceSection(source, base.facts)),
    unaskedSection(base, (fact) => openReason(relations.get(fact.relation ?? '')?.closed)),
    fewFormsSection(items),
  ].join('\n\n') + '\n'
}

/** Why a relation's list is open, where that is said. */
function openReason(closed: { readonly is: boolean; readonly reason: string } | undefined): string | null {
  return closed === undefined || closed.is || closed.reason === '' ? null : closed.reason
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function citedIn(source: Source, facts: readonly Fact[]): ReadonlyMap<number, readonly string[]> {
  const cited = new Map<number, string[]>()
  for (const fact of facts) {
    for (const { source: id, sentence } of fact.citations) if (id === source.id) cited.set(sentence, [...(cited.get(sentence) ?? []), fact.id])
  }
  return cited
}

function summarySection({ sources, facts }: FactBase): string {
  const rows = sources.map((source) => {
    const cited = citedIn(source, facts).size
    const without = Object.keys(source.withoutFact).length
    return [source.id, source.digests.length, cited, without, source.digests.length - cited - without]
  })
  const all = ['all', ...[1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + Number(row[at]), 0))]
  return `## Sentences\n\n${table(['source', 'sentences', 'with facts', 'carry none', 'not yet'], [...rows, all])}`
}

function sourceSection(source: Source, facts: readonly Fact[]): string {
  const cited = citedIn(source, facts)
  const say = (at: number) => cited.get(at)?.join(', ') ?? (source.withoutFact[at] === undefined ? 'not yet' : `carries no fact: ${source.withoutFact[at]}`)
  return `## Source ${source.id}\n\n${table(['sentence', 'facts'], source.digests.map((_, at) => [at, say(at)]))}`
}

const formNames: readonly FormName[] = ['flashcard', 'choice', 'typed', 'cloze', 'date', 'number', 'trueFalse']

function topicSection({ topics, facts }: FactBase, items: readonly ItemPlan[]): string {
  const row = (name: string, own: readonly Fact[], list: readonly ItemPlan[]) => {
    const forms = formNames.map((form) => list.filter((item) => item.forms.includes(form)).length)
    return [name, own.length, ...[3, 2, 1].map((importance) => own.filter((fact) => fact.importance === importance).length), list.length, forms.reduce((a, b) => a + b, 0), ...forms, list.reduce((sum, item) => sum + item.options.length, 0)]
  }
  const rows = topics.map(({ id }) => row(id, facts.filter((fact) => fact.topic === id), items.filter((item) => item.fact.topic === id)))
  return `## Topics\n\n${table(['topic', 'facts', 'of importance 3', '2', '1', 'items', 'forms', ...formNames, 'options'], [...rows, row('all', facts, items)])}`
}

function languageSection(banks: Localised<Bank>): string {
  const rows = locales.map((locale) => {
    const { facts, items, entities } = banks[locale]
    const sum = (count: (item: Bank['items'][number]) => number) => items.reduce((all, item) => all + count(item), 0)
    const accepted = Object.values(entities).reduce((all, entity) => all + entity.accepted.length, 0) + sum((item) => (item.answer.kind === 'text' ? item.answer.accepted.length : 0))
    return [locale, Object.keys(facts).length, items.length, sum((item) => Object.keys(item.forms).length), sum((item) => item.options.length), sum((item) => item.forms.trueFalse?.claims.length ?? 0), accepted]
  })
  return `## Languages\n\n${table(['language', 'facts stated', 'items', 'forms', 'options', 'claims', 'accepted spellings'], rows)}`
}

function unaskedSection({ facts }: FactBase, reason: (fact: Fact) => string | null): string {
  const unasked = facts.filter((fact) => fact.retired === null && Object.keys(fact.ask).length === 0)
  const lines = unasked.map((fact) => `- ${fact.id}: ${reason(fact) ?? 'no question has one answer'}`)
  return ['## Facts without an item', '', ...(lines.length > 0 ? lines : ['None.'])].join('\n')
}

/** Items with one or two forms, each with every form it might have and the reason why not. */
function fewFormsSection(items: readonly ItemPlan[]): string {
  const standing = items.filter((item) => item.fact.retired === null)
  const section = (title: string, few: readonly ItemPlan[]) => {
    const lines = few.map((item) => `- ${item.id} (${item.forms.join(', ')}): ${Object.entries(item.without).map(([form, reason]) => `no ${form}: ${reason}`).join('; ')}`)
    return [`## ${title}`, '', ...(lines.length > 0 ? lines : ['None.'])].join('\n')
  }
  return [
    section('Items with one form', standing.filter((item) => item.forms.length === 1)),
    section('Items with two forms', standing.filter((item) => item.forms.length === 2)),
    section('Items without a choice', standing.filter((item) => item.without.choice !== undefined && item.forms.length > 2)),
  ].join('\n\n')
}
