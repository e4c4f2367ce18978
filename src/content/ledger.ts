import type { Fact, FactBase, Source } from '../core/facts/fact-base'
import type { FactIndex } from '../core/facts/fact-index'
import type { ItemPlan } from '../core/items/plan-items'

/** The coverage ledger: what each sentence of each source gave, what each topic holds, and why an item has only one form. Markdown. */
export function coverageLedger({ base }: FactIndex, items: readonly ItemPlan[]): string {
  return [
    '# Coverage ledger',
    'Made by `npm run content:build`; do not edit.',
    ...base.sources.map((source) => sourceSection(source, base.facts)),
    topicSection(base, items),
    oneFormSection(items),
  ].join('\n\n') + '\n'
}

function sourceSection(source: Source, facts: readonly Fact[]): string {
  const cited = new Map<number, string[]>()
  for (const fact of facts) {
    for (const { source: id, sentence } of fact.citations) if (id === source.id) cited.set(sentence, [...(cited.get(sentence) ?? []), fact.id])
  }
  const say = (at: number) => cited.get(at)?.join(', ') ?? (source.withoutFact[at] === undefined ? 'not yet' : `carries no fact: ${source.withoutFact[at]}`)
  const lines = source.digests.map((_, at) => `| ${at} | ${say(at)} |`)
  const without = source.digests.filter((_, at) => !cited.has(at) && source.withoutFact[at] !== undefined).length
  const counts = `${source.digests.length} sentences: ${cited.size} with facts, ${without} carry none, ${source.digests.length - cited.size - without} not yet.`
  return [`## Source ${source.id}`, '', counts, '', '| sentence | facts |', '| --- | --- |', ...lines].join('\n')
}

function topicSection({ topics, facts }: FactBase, items: readonly ItemPlan[]): string {
  const count = (list: readonly ItemPlan[]) => [list.length, list.reduce((sum, item) => sum + item.forms.length, 0), list.reduce((sum, item) => sum + item.options.length, 0)]
  const lines = topics.map(({ id }) => {
    const row = [id, facts.filter((fact) => fact.topic === id).length, ...count(items.filter((item) => item.fact.topic === id))]
    return `| ${row.join(' | ')} |`
  })
  const all = ['all', facts.length, ...count(items)]
  return ['## Topics', '', '| topic | facts | items | forms | options |', '| --- | --- | --- | --- | --- |', ...lines, `| ${all.join(' | ')} |`].join('\n')
}

function oneFormSection(items: readonly ItemPlan[]): string {
  const lines = items.filter((item) => item.forms.length === 1).map((item) => {
    const reasons = Object.entries(item.without).map(([form, reason]) => `no ${form}: ${reason}`)
    return `- ${item.id} (${item.forms.join(', ')}): ${reasons.join('; ') || 'no other form fits its answer'}`
  })
  const noChoice = items.filter((item) => item.without.choice !== undefined && item.forms.length > 1).map((item) => `- ${item.id}: ${item.without.choice}`)
  return ['## Items with one form', '', ...(lines.length > 0 ? lines : ['None.']), '', '## Items without a choice', '', ...(noChoice.length > 0 ? noChoice : ['None.'])].join('\n')
}
