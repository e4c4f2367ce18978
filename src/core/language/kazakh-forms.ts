import { kazakhCases } from '../facts/fact-base'
import { finalSoundOf, harmonyOf, hasLateAe } from './kazakh-sounds'
import { suffixStem } from './kazakh-stem'
import { caseSuffix, pluralSuffix, possessedCaseSuffix } from './kazakh-suffix'

/** How a reviewed lemma may be inflected: as a noun or adjective, or as a verb (its bare stem: `құр`, `таста`). */
export type LemmaKind = 'noun' | 'verb'

/**
 * What may follow a text: after a `noun` every ending and derivation, after a `participle` fewer derivations, after `-дағы` (`adjective`) and after the
 * `plural` only endings. `possessed` is the third person, `possessed2` the first plural and the polite second. A `verb` has every form, a `negated` one
 * no voices; a `stem`, with its voice, is no word without an ending. Verbs made of nouns (-ла, -лан, -лас) are lemmas of their own: built freely they
 * would vouch for wrong endings of the noun.
 */
type State = { readonly kind: 'noun' | 'participle' | 'adjective' | 'plural' | 'possessed' | 'possessed2' | 'case' | 'verb' | 'stem' | 'negated' | 'end'; readonly text: string }

/**
 * Whether a Kazakh word can be built from a lemma by the rules of its endings: plural, possessive, the cases, -дағы, the common derivations; for verbs
 * voice, negation, participles, converbs, tenses. Each ending must have the sound its stem asks for. `word` is in lower case unless it is a name.
 */
export function isFormOf(word: string, lemma: string, kind: LemmaKind): boolean {
  const queue: State[] = [{ kind, text: lemma }]
  const seen = new Set<string>()
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state.text === word && state.kind !== 'stem') return true
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
    case 'noun': return [...plural(text), ...possessed(text), ...cases(text), ...comparisons(text), ...nounsFrom(text), ...having(text)]
    case 'participle': return [...plural(text), ...possessed(text), ...cases(text), ...comparisons(text), ...nounsFrom(text)]
    case 'adjective': return [...plural(text), ...possessed(text), ...cases(text), ...comparisons(text)]
    case 'plural': return [...possessed(text), ...cases(text), ...comparisons(text)]
    case 'possessed': return [...possessedCases(text), ...possessedComparisons(text)]
    case 'possessed2': return cases(text)
    case 'case': return /[дт][ае]$/u.test(text) ? [{ kind: 'adjective', text: `${text}${pick(text, 'ғы', 'гі')}` }] : []
    case 'verb':
    case 'stem': return [...voices(text), ...negation(text), ...participles(text), ...verbEnds(text), ...positiveParticiples(text), ...positiveEnds(text)]
    case 'negated': return [...participles(text), ...verbEnds(text), { kind: 'participle', text: `${text}с` }]
    case 'end': return []
  }
}

function pick(text: string, back: string, front: string): string {
  return harmonyOf(text) === 'back' ? back : front
}

function open(text: string): 'а' | 'е' {
  return harmonyOf(text) === 'back' || hasLateAe(text) ? 'а' : 'е'
}

function stopOf(text: string): 'т' | 'д' {
  return finalSoundOf(text) === 'voiceless' ? 'т' : 'д'
}

function gutturalOf(text: string): string {
  return finalSoundOf(text) === 'voiceless' ? pick(text, 'қ', 'к') : pick(text, 'ғ', 'г')
}

/** л, д or т before -лық, -лы: by the sound before it. */
function lateralOnset(text: string): string {
  const sound = finalSoundOf(text)
  return sound === 'vowel' || sound === 'glide' ? 'л' : stopOf(text)
}

/** м, б or п before -а, -ақ: by the sound before it. */
function nasalOnset(text: string): string {
  const sound = finalSoundOf(text)
  if (sound === 'voiceless') return 'п'
  return sound === 'nasal' || sound === 'voiced' ? 'б' : 'м'
}

function isVowelFinal(text: string): boolean {
  return finalSoundOf(text) === 'vowel'
}

function plural(text: string): readonly State[] {
  const stem = suffixStem(text)
  return [{ kind: 'plural', text: stem + pluralSuffix(stem) }]
}

function cases(text: string): readonly State[] {
  const stem = suffixStem(text)
  return kazakhCases.filter((each) => each !== 'nom').map((each) => ({ kind: 'case', text: stem + caseSuffix(stem, each) }))
}

function possessedCases(text: string): readonly State[] {
  return kazakhCases.filter((each) => each !== 'nom').map((each) => ({ kind: 'case', text: text + possessedCaseSuffix(text, each) }))
}

/** -ы, -сы of the third person, -ымыз of the first plural, -ыңыз of the polite second. */
function possessed(text: string): readonly State[] {
  const stem = fallenStems[text] ?? softened(suffixStem(text).replace(/ь$/u, ''))
  const vowel = isVowelFinal(stem)
  const y = pick(text, 'ы', 'і')
  return [
    { kind: 'possessed', text: `${stem}${vowel ? 'с' : ''}${y}` },
    { kind: 'possessed2', text: `${stem}${vowel ? '' : y}ң${y}з` },
    { kind: 'possessed2', text: `${stem}${vowel ? '' : y}м${y}з` },
  ]
}

/** Like, more, whose, in the manner of: -дай, -рақ, -нікі (always front), -ша. */
function comparisons(text: string): readonly State[] {
  const [a, y, k] = [open(text), pick(text, 'ы', 'і'), pick(text, 'қ', 'к')]
  const ends = [joined(text, `р${a}${k}`, `${y}р${a}${k}`), `${text}${isVowelFinal(text) ? 'н' : stopOf(text)}ікі`, `${text}ш${a}`]
  return [{ kind: 'adjective', text: `${text}${stopOf(text)}${a}й` }, ...ends.map((each): State => ({ kind: 'end', text: each }))]
}

/** The same after a third-person possessive, which shows its old н: жартысындай, пікірінше, төрағасынікі. */
function possessedComparisons(text: string): readonly State[] {
  const a = open(text)
  return [{ kind: 'adjective', text: `${text}нд${a}й` }, { kind: 'end', text: `${text}нш${a}` }, { kind: 'end', text: `${text}нікі` }]
}

/** Nouns made of nouns and participles: -лық, -сыз, -шы. */
function nounsFrom(text: string): readonly State[] {
  const y = pick(text, 'ы', 'і')
  return [`${lateralOnset(text)}${y}${pick(text, 'қ', 'к')}`, `с${y}з`, `ш${y}`].map((suffix) => ({ kind: 'noun', text: text + suffix }))
}

/** -лы: what has it (қарулы). Participles do not take it. */
function having(text: string): readonly State[] {
  return [{ kind: 'noun', text: `${text}${lateralOnset(text)}${pick(text, 'ы', 'і')}` }]
}

/** A stem as it softens before a vowel: п б, к г, қ ғ, but not after a consonant (полкі). */
function softened(text: string): string {
  const soft: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' }
  const last = /[аәеёиоөуұүыіэюя].$/u.test(text) ? soft[text.slice(-1)] : undefined
  return last === undefined ? text : text.slice(0, -1) + last
}

/** Nouns that lose the narrow vowel of their last syllable before the possessive. */
const fallenStems: Readonly<Record<string, string>> = {
  халық: 'халқ', құлық: 'құлқ', ерік: 'ерк', мүлік: 'мүлк', көрік: 'көрк', бөрік: 'бөрк', орын: 'орн', ойын: 'ойн', мойын: 'мойн', мұрын: 'мұрн', ерін: 'ерн', қарын: 'қарн', ауыз: 'ауз', қауіп: 'қауп', әріп: 'әрп', ғұрып: 'ғұрп',
}

/** A suffix that begins with a consonant after а, е, ы, і, with a vowel after other sounds, the glides among them. */
function joined(stem: string, afterVowel: string, afterConsonant: string): string {
  return isVowelFinal(stem) ? stem + afterVowel : softened(stem) + afterConsonant
}

/** The verb in -у: оқы оқу, қой қою, ки кию. */
function withU(stem: string): string {
  if (/[ыій]$/u.test(stem)) return `${stem.slice(0, -1)}${stem.endsWith('й') ? 'ю' : 'у'}`
  return stem.endsWith('и') ? `${stem}ю` : `${softened(stem)}у`
}

/** The converb in -а, -й, on which the present is built: бара, сақтай, оқи, қоя, сүйе. */
function withA(stem: string): string {
  const a = open(stem)
  if (/[ыі]$/u.test(stem)) return `${stem.slice(0, -1)}и`
  return a === 'а' && stem.endsWith('й') ? `${stem.slice(0, -1)}я` : joined(stem, 'й', a)
}

/** The converb in -п: барып, сақтап, and тап тауып. */
function withP(stem: string): string {
  const y = pick(stem, 'ы', 'і')
  return stem.endsWith('п') ? `${stem.slice(0, -1)}у${y}п` : joined(stem, 'п', `${y}п`)
}

/** Passive, reflexive, reciprocal and the causatives. The passive of a stem in л, ла is in -н (алын, жариялан). */
function voices(stem: string): readonly State[] {
  const y = pick(stem, 'ы', 'і')
  const passive = /л[аеыі]?$/u.test(stem) ? [] : [joined(stem, 'л', `${y}л`)]
  const causative = isVowelFinal(stem) ? [] : [`${stem}${stopOf(stem)}${y}р`, `${stem}${gutturalOf(stem)}${y}з`]
  const causativeT = isVowelFinal(stem) || /[аәеоөуұүыі].*[аәеоөуұүыі].*[рлй]$/u.test(stem) ? [`${stem}т`] : []
  return [...passive, joined(stem, 'н', `${y}н`), joined(stem, 'с', `${y}с`), ...causative, ...causativeT].map((text) => ({ kind: 'stem', text }))
}

function negation(stem: string): readonly State[] {
  return [{ kind: 'negated', text: `${stem}${nasalOnset(stem)}${open(stem)}` }]
}

/** Forms of a verb that are inflected as nouns: -у, -ған, -атын. */
function participles(stem: string): readonly State[] {
  const texts = [withU(stem), `${stem}${gutturalOf(stem)}${open(stem)}н`, `${withA(stem)}т${pick(stem, 'ы', 'і')}н`]
  return texts.map((text) => ({ kind: 'participle', text }))
}

/** -ар and -мақ, which a negated verb does not have: it has -с instead. */
function positiveParticiples(stem: string): readonly State[] {
  const a = open(stem)
  const future = isVowelFinal(stem) ? `${stem}р` : `${withA(stem)}р`
  return [future, `${stem}${nasalOnset(stem)}${a}${pick(stem, 'қ', 'к')}`].map((text) => ({ kind: 'participle', text }))
}

/** Forms after which nothing follows: the present, the past, the condition, the wishes. */
function verbEnds(stem: string): readonly State[] {
  const [a, y, k] = [open(stem), pick(stem, 'ы', 'і'), pick(stem, 'қ', 'к')]
  const now = withA(stem)
  const past = `${stem}${stopOf(stem)}${y}`
  const persons = ['', 'м', 'ң', `ң${y}з`, k]
  return [
    now, ...[`д${y}`, `с${y}з`, `с${y}ң`, `м${y}з`, `м${y}н`].map((person) => now + person),
    ...persons.map((person) => past + person),
    `${withP(stem)}т${y}`,
    ...persons.map((person) => `${stem}с${a}${person}`),
    `${stem}с${y}н`, joined(stem, `ң${y}з`, `${y}ң${y}з`), ...(isVowelFinal(stem) ? [`${now}${y}н`, `${now}${y}${k}`] : [`${now}й${y}н`, `${now}й${y}${k}`]),
  ].map((text) => ({ kind: 'end', text }))
}

/** The converb in -п, since (-ғалы), until (-ғанша), and the wish before келу (-ғысы): a negated verb does without them. */
function positiveEnds(stem: string): readonly State[] {
  const [a, y] = [open(stem), pick(stem, 'ы', 'і')]
  const wish = `${stem}${gutturalOf(stem)}${y}`
  const since = `${stem}${gutturalOf(stem)}${a}`
  return [withP(stem), `${withP(stem)}с${y}з`, `${since}л${y}`, `${since}нш${a}`, ...[`с${y}`, 'м', 'ң', `ң${y}з`, `м${y}з`].map((person) => wish + person)].map((text) => ({ kind: 'end', text }))
}
