import type { Citation, Fact, Problem } from './fact-base'
import type { FactIndex } from './fact-index'
import type { Located } from './located'
import { startReport } from './reporter'

/** Tokens are names, figures and dates, not prose: the longest names and dates of the sources fit into this. */
const longestToken = { words: 4, characters: 40 } as const

/** Every fact has a citation, every citation points into its source and quotes names, figures and dates, and every sentence of a source is either cited or declared without a fact. */
export function checkCitations({ base }: FactIndex, located: Located): readonly Problem[] {
  const { problems, report } = startReport(located)
  const sources = new Map(base.sources.map((source) => [source.id, source]))
  const used = new Set<string>()
  for (const fact of base.facts) {
    if (fact.citations.length === 0) report('fact', fact.id, 'no citation', 'Cite at least one sentence: {source: "002", sentence: 21, tokens: […]}.')
    for (const citation of fact.citations) {
      const count = sources.get(citation.source)?.digests.length
      if (count !== undefined && citation.sentence >= count) {
        report('fact', fact.id, 'sentence index', `Source ${citation.source} has the sentences 0 to ${count - 1}, not ${citation.sentence}.`)
      }
      for (const say of tokenFaults(citation)) report('fact', fact.id, 'tokens', say)
      used.add(`${citation.source} ${citation.sentence}`)
    }
    for (const place of repeated(fact)) report('fact', fact.id, 'double citation', `Cite sentence ${place} once, with all its tokens.`)
  }
  for (const { id, digests, withoutFact } of base.sources) {
    for (const at of digests.keys()) {
      if (!used.has(`${id} ${at}`) && withoutFact[at] === undefined) report('source', id, 'uncovered sentence', `Cite sentence ${at} in a fact, or name it under withoutFact with the reason why it carries none.`)
    }
    for (const sentence of Object.keys(withoutFact)) {
      if (Number(sentence) >= digests.length) report('source', id, 'sentence index', `withoutFact: there is no sentence ${sentence}.`)
      if (used.has(`${id} ${sentence}`)) report('source', id, 'cited sentence', `withoutFact: sentence ${sentence} is cited by a fact; leave it out.`)
    }
  }
  return problems
}

function tokenFaults({ source, sentence, tokens }: Citation): readonly string[] {
  const place = `sentence ${sentence} of ${source}`
  if (tokens.length === 0) return [`Quote the words of ${place} that carry the fact.`]
  const { words, characters } = longestToken
  const rule = `at most ${words} words and ${characters} characters (${place})`
  return tokens.filter(isProse).map((token) => `Write the name, figure or date, or the one or two words that carry the fact, for “${token}”: ${rule}.`)
}

function isProse(token: string): boolean {
  return token.trim().split(/\s+/u).length > longestToken.words || token.length > longestToken.characters
}

function repeated({ citations }: Fact): readonly string[] {
  const places = citations.map(({ source, sentence }) => `${sentence} of ${source}`)
  return [...new Set(places.filter((place, at) => places.indexOf(place) !== at))]
}
