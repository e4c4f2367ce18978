import { kazakhCases } from '../facts/fact-base'
import { finalSoundOf, harmonyOf, hasLateAe } from './kazakh-sounds'
import { suffixStem } from './kazakh-stem'
import { caseSuffix, pluralSuffix, possessedCaseSuffix } from './kazakh-suffix'

/** How a reviewed lemma may be inflected: as a noun or adjective, as a verb (its bare stem: `құр`, `таста`), or not at all. */
export type LemmaKind = 'noun' | 'verb' | 'fixed'

type State = { readonly kind: 'noun' | 'possessed' | 'possessed2' | 'case' | 'verb' | 'end'; readonly text: string }

/**
 * Whether a Kazakh word can be built from a lemma by the rules of its endings: plural, possessive, the cases, -дағы, the common derivations; for verbs
 * voice, negation, participles, converbs, tenses. Each ending must have the sound its stem asks for. `word` is in lower case.
 */
export function isFormOf(word: string, lemma: string, kind: LemmaKind): boolean {
  if (kind === 'fixed') return word === lemma
  const queue: State[] = [{ kind, text: lemma }]
  const seen = new Set<string>()
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state.text === word) return true
    const key = `${state.kind} ${state.text}`
    if (seen.has(key) || !mayBecome(state.text, word)) continue
    seen.add(key)
    queue.push(...nextStates(state))
  }
  return false
}

/** A stem may still change or lose its last letter (шық → шығу, оқы → оқу) or a vowel before it (орын → орны). */
function mayBecome(text: string, word: string): boolean {
  return text.length <= word.length + 1 && word.startsWith(text.slice(0, Math.max(1, text.length - 2)))
}

function nextStates({ kind, text }: State): readonly State[] {
  switch (kind) {
    case 'noun': return [...plural(text), ...derived(text), ...possessed(text), ...cases(text)]
    case 'possessed': return [...possessedCases(text), { kind: 'end', text: text + pick(text, 'нша', 'нше') }]
    case 'possessed2': return cases(text)
    case 'case': return /[дт][ае]$/u.test(text) ? [{ kind: 'noun', text: `${text}${pick(text, 'ғы', 'гі')}` }] : []
    case 'verb': return [...voices(text), ...negation(text), ...participles(text), ...verbEnds(text)]
    case 'end': return []
  }
}

function pick(text: string, back: string, front: string): string {
  return harmonyOf(text) === 'back' ? back : front
}

function open(text: string): 'а' | 'е' {
  return harmonyOf(text) === 'back' || hasLateAe(text) ? 'а' : 'е'
}

function plural(text: string): readonly State[] {
  const stem = suffixStem(text)
  return [{ kind: 'noun', text: stem + pluralSuffix(stem) }]
}

function cases(text: string): readonly State[] {
  const stem = suffixStem(text)
  return kazakhCases.filter((each) => each !== 'nom').map((each) => ({ kind: 'case', text: stem + caseSuffix(stem, each) }))
}

function possessedCases(text: string): readonly State[] {
  return kazakhCases.filter((each) => each !== 'nom').map((each) => ({ kind: 'case', text: text + possessedCaseSuffix(text, each) }))
}

/** -ы, -сы of the third person, -ыңыз of the polite second. */
function possessed(text: string): readonly State[] {
  return softened(suffixStem(text)).flatMap((stem): readonly State[] => {
    const vowel = isVowelFinal(stem)
    const y = pick(text, 'ы', 'і')
    return [
      { kind: 'possessed', text: `${stem}${vowel ? 'с' : ''}${y}` },
      { kind: 'possessed2', text: `${stem}${vowel ? '' : y}ң${y}з` },
      { kind: 'possessed2', text: `${stem}${vowel ? '' : y}м${y}з` },
    ]
  })
}

/** Words made of nouns that are inflected again: -лық, -лы, -сыз, -шы, -дай; -ша stands last. */
function derived(text: string): readonly State[] {
  const [a, y, k] = [open(text), pick(text, 'ы', 'і'), pick(text, 'қ', 'к')]
  const onset = { vowel: 'л', glide: 'л', lateral: 'д', nasal: 'д', voiced: 'д', voiceless: 'т' }[finalSoundOf(text)]
  const stop = finalSoundOf(text) === 'voiceless' ? 'т' : 'д'
  const nouns = [`${onset}${y}${k}`, `${onset}${y}`, `с${y}з`, `ш${y}`, `${stop}${a}й`, `л${a}с`].map((suffix): State => ({ kind: 'noun', text: text + suffix }))
  const verbs = [`${onset}${a}`, `${onset}${a}н`, `${onset}${a}с`].map((suffix): State => ({ kind: 'verb', text: text + suffix }))
  return [...nouns, ...verbs, { kind: 'end', text: `${text}ш${a}` }]
}

/** A stem as it softens before a vowel: п б, к г, қ ғ, but not after a consonant (полкі); орын also орн. */
function softened(text: string): readonly string[] {
  const soft: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' }
  const last = /[аәеёиоөуұүыіэюя].$/u.test(text) ? soft[text.slice(-1)] : undefined
  const fallen = fallenStems[text]
  return [last === undefined ? text : text.slice(0, -1) + last, ...(fallen === undefined ? [] : [fallen])]
}

/** Nouns that lose the narrow vowel of their last syllable before the possessive. */
const fallenStems: Readonly<Record<string, string>> = {
  халық: 'халқ', құлық: 'құлқ', ерік: 'ерк', мүлік: 'мүлк', орын: 'орн', ойын: 'ойн', мойын: 'мойн', ерін: 'ерн', ауыз: 'ауз', қарын: 'қарн', қауіп: 'қауп', көрік: 'көрк', ғұрып: 'ғұрп', рух: 'рух',
}

function isVowelFinal(text: string): boolean {
  return finalSoundOf(text) === 'vowel'
}

/** Whether the stem ends so that an ending begins with a consonant of its own: а, е, ы, і, not the glides. */
function joined(stem: string, afterVowel: string, afterConsonant: string): string {
  return isVowelFinal(stem) ? stem + afterVowel : `${softened(stem)[0] ?? stem}${afterConsonant}`
}

function voices(stem: string): readonly State[] {
  const y = pick(stem, 'ы', 'і')
  const stop = finalSoundOf(stem) === 'voiceless' ? 'т' : 'д'
  const guttural = finalSoundOf(stem) === 'voiceless' ? pick(stem, 'қ', 'к') : pick(stem, 'ғ', 'г')
  const texts = [joined(stem, 'л', `${y}л`), joined(stem, 'н', `${y}н`), joined(stem, 'с', `${y}с`), `${stem}${stop}${y}р`, `${stem}т`, `${stem}${guttural}${y}з`]
  return texts.map((text) => ({ kind: 'verb', text }))
}

function negation(stem: string): readonly State[] {
  return [{ kind: 'verb', text: `${stem}${nasalOnset(stem)}${open(stem)}` }]
}

/** м, б or п before -а, -ақ: by the sound before it. */
function nasalOnset(stem: string): string {
  const sound = finalSoundOf(stem)
  if (sound === 'voiceless') return 'п'
  return sound === 'nasal' || sound === 'voiced' ? 'б' : 'м'
}

/** Forms of a verb that are inflected as nouns: -у, -ған, -атын, -ар, -мақ, after negation -с. */
function participles(stem: string): readonly State[] {
  const [a, y, k] = [open(stem), pick(stem, 'ы', 'і'), pick(stem, 'қ', 'к')]
  const guttural = finalSoundOf(stem) === 'voiceless' ? k : pick(stem, 'ғ', 'г')
  const narrow = /[ыі]$/u.test(stem)
  const texts = [
    narrow ? `${stem.slice(0, -1)}у` : joined(stem, 'у', 'у'),
    `${stem}${guttural}${a}н`,
    narrow ? `${stem.slice(0, -1)}ит${y}н` : joined(stem, `йт${y}н`, `${a}т${y}н`),
    joined(stem, 'р', `${a}р`),
    `${stem}${nasalOnset(stem)}${a}${k}`,
    ...(/[мбп][ае]$/u.test(stem) ? [`${stem}с`] : []),
  ]
  return texts.map((text) => ({ kind: 'noun', text }))
}

/** Forms after which nothing follows: converbs, tenses, conditions, wishes. */
function verbEnds(stem: string): readonly State[] {
  const [a, y] = [open(stem), pick(stem, 'ы', 'і')]
  const stop = finalSoundOf(stem) === 'voiceless' ? 'т' : 'д'
  const guttural = finalSoundOf(stem) === 'voiceless' ? pick(stem, 'қ', 'к') : pick(stem, 'ғ', 'г')
  const now = /[ыі]$/u.test(stem) ? `${stem.slice(0, -1)}и` : joined(stem, 'й', a)
  const past = `${stem}${stop}${y}`
  const byNow = joined(stem, 'п', `${y}п`)
  const persons = ['м', 'ң', `ң${y}з`, pick(stem, 'қ', 'к')]
  return [
    now, `${now}д${y}`, `${now}с${y}з`, `${now}м${y}з`, `${now}м${y}н`,
    past, ...persons.map((person) => past + person),
    byNow, `${byNow}т${y}`, `${byNow}с${y}з`,
    `${stem}с${a}`, ...persons.map((person) => `${stem}с${a}${person}`),
    `${stem}с${y}н`, joined(stem, `ң${y}з`, `${y}ң${y}з`), joined(stem, `й${y}м`, `${a}й${y}м`),
    `${stem}${guttural}${a}л${y}`, `${stem}${guttural}${a}нш${a}`,
  ].map((text) => ({ kind: 'end', text }))
}
