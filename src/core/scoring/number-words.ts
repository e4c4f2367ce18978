import type { Locale } from '../locale'
import { foldKey } from '../language/keyboard-fold'
import { lowerCase } from '../language/normalise'
import { kazakhEndings, spokenLanguages } from './spoken-languages'

/**
 * What a word means in a number. `add` and `times` build the value, `half` is «жарым», to which "and a half" and «с
 * половиной» are evened out; `to` parts two numbers, `opens` says that two follow, `upTo` ends a limit, `about` is left out, `joins` is "and", `refuse`
 * turns the meaning round ("more than", "not").
 */
export type NumberWord = { readonly ablative: boolean } & (
  | { readonly kind: 'add' | 'times'; readonly value: number }
  | { readonly kind: 'half' | 'to' | 'opens' | 'upTo' | 'about' | 'joins' | 'refuse' }
)

/** Looks a lower-case word up in the languages spoken, with Kazakh case endings; null for a word that is no part of a number. */
export function numberWord(word: string, locale: Locale): NumberWord | null {
  const folded = foldKey(word)
  for (const language of spokenLanguages[locale]) {
    const found = tables[language].get(folded) ?? (language === 'kk' ? inflected(folded) : undefined)
    if (found !== undefined) return found
  }
  return null
}

/** Whether a word that counts nothing itself («жастан», «жылдан») ends the first half of a range. */
export function endsInAblative(word: string, locale: Locale): boolean {
  return locale !== 'en' && /[дтн][ае]н$/.test(foldKey(word))
}

function inflected(folded: string): NumberWord | undefined {
  for (let length = Math.min(5, folded.length - 2); length > 0; length -= 1) {
    const [stem, ending] = [folded.slice(0, -length), folded.slice(-length)]
    const found = endings.has(ending) ? tables.kk.get(stem) : undefined
    if (found !== undefined && (found.kind === 'add' || found.kind === 'times')) return { ...found, ablative: ablatives.has(ending) }
  }
  return undefined
}

type Row = readonly [string, NumberWord]

function adds(words: string, ...values: readonly number[]): Row[] {
  return words.split(' ').map((word, index) => [word, { kind: 'add', value: values[index] ?? 0, ablative: false }])
}

function times(words: string, value: number): Row[] {
  return words.split(' ').map((word) => [word, { kind: 'times', value, ablative: false }])
}

function says(words: string, kind: Exclude<NumberWord['kind'], 'add' | 'times'>): Row[] {
  return words.split(' ').map((word) => [word, { kind, ablative: false }])
}

function tableOf(...rows: readonly Row[][]): ReadonlyMap<string, NumberWord> {
  return new Map(rows.flat().map(([word, meaning]) => [foldKey(lowerCase(word)), meaning]))
}

const ablatives: ReadonlySet<string> = new Set(kazakhEndings.ablative)
const endings: ReadonlySet<string> = new Set([...kazakhEndings.ablative, ...kazakhEndings.other])
const ones = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const teens = [11, 12, 13, 14, 15, 16, 17, 18, 19]
const tens = [10, 20, 30, 40, 50, 60, 70, 80, 90]
const hundreds = [100, 200, 300, 400, 500, 600, 700, 800, 900]

const kk = tableOf(
  adds('нөл', 0), adds('бір екі үш төрт бес алты жеті сегіз тоғыз', ...ones), adds('он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан', ...tens),
  times('жүз', 100), times('мың мыңы', 1000), times('миллион млн', 1_000_000), says('жарым', 'half'), says('мен бен пен', 'to'), says('дейін шейін', 'upTo'),
  says('шамамен шамасында жуық таман жобамен', 'about'), says('емес жоқ артық аса астам кем көп аз кемінде кейін дейінгі немесе әлде', 'refuse'),
)

const ru = tableOf(
  adds('ноль', 0), adds('один два три четыре пять шесть семь восемь девять', ...ones), adds('одна две', 1, 2), adds('одного двух трёх четырёх пяти шести семи восьми девяти', ...ones),
  adds('одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать', ...teens),
  adds('одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати', ...teens),
  adds('десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто', ...tens),
  adds('десяти двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста', ...tens),
  adds('сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот', ...hundreds),
  adds('ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот', ...hundreds), adds('полтора полторы полутора', 1.5, 1.5, 1.5),
  times('тысяча тысячи тысяч тысячу тыс', 1000), times('миллион миллиона миллионов млн', 1_000_000), says('жарым', 'half'), says('до по', 'to'), says('от с со между', 'opens'),
  says('и', 'joins'), says('около примерно приблизительно порядка', 'about'), says('не нет более больше свыше менее меньше чем или почти минус', 'refuse'),
)

const en = tableOf(
  adds('zero', 0), adds('one two three four five six seven eight nine', ...ones), adds('eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', ...teens),
  adds('ten twenty thirty forty fifty sixty seventy eighty ninety', ...tens), adds('a', 1), times('hundred', 100), times('thousand thousands k', 1000), times('million millions mln m', 1_000_000),
  says('жарым half', 'half'), says('to till until', 'to'), says('from between', 'opens'), says('and', 'joins'), says('up', 'upTo'),
  says('about around approximately approx circa c ca roughly some', 'about'), says('not no more over than less under fewer or at least most nearly almost minus', 'refuse'),
)

const tables: Readonly<Record<Locale, ReadonlyMap<string, NumberWord>>> = { kk, ru, en }
