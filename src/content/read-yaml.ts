import { isPair, isScalar, parseDocument, visit } from 'yaml'
import type { Problem } from '../core/facts/fact-base'

/** What a YAML file holds, or null where it cannot be read at all, with everything wrong with its notation. */
export function readYaml(file: string, text: string): { readonly data: unknown; readonly problems: readonly Problem[] } {
  const tabs = tabProblems(file, text)
  const notNormal = text === text.normalize('NFC') ? [] : [problem(file, 'not NFC', 'Save the file in Unicode form NFC: some letters are written as two marks.')]
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    const broken = document.errors.map((error) => problem(file, 'yaml', firstLine(error.message)))
    return { data: null, problems: tabs.length > 0 ? [...tabs, ...notNormal] : [...notNormal, ...broken] }
  }
  return { data: document.toJS(), problems: [...tabs, ...notNormal, ...unquotedDates(file, document)] }
}

function tabProblems(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => (line.includes('\t') ? [problem(file, 'tab', `Line ${index + 1}: write blanks instead of a tab.`)] : []))
}

function unquotedDates(file: string, document: ReturnType<typeof parseDocument>): Problem[] {
  const found: Problem[] = []
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) return
      // A bare year is a number and is reported where the value is read.
      if (pair.key.value !== 'date' || pair.value.type !== 'PLAIN' || typeof pair.value.value !== 'string') return
      found.push(problem(file, 'unquoted date', `Put the date in quotes: date: "${pair.value.value}".`))
    },
  })
  return found
}

function problem(file: string, check: string, say: string): Problem {
  return { file, id: null, check, say }
}

function firstLine(message: string): string {
  return `${(message.split('\n')[0] ?? message).replace(/:$/, '')}. Correct the notation.`
}
