import type { Locale } from '../locale'
import { readAloud } from './kazakh-read-aloud'
import { finalSoundOf, harmonyOf } from './kazakh-sounds'
import { togetherWith } from './kazakh-suffix'

/** A place in a finished text that breaks a habit of its language, and what to write instead. */
export type HabitFault = { readonly found: string; readonly say: string }

/**
 * What a careful reader would stumble over in a finished sentence, whatever was put into it: words that follow their neighbour's sound
 * (kk мен бен пен, да де та те; ru о об, в во, с со; en a an), a word said twice, a sentence without its end.
 */
export function habitFaults(text: string, locale: Locale): readonly HabitFault[] {
  const ownFaults = { kk: kazakhFaults, ru: russianFaults, en: englishFaults }[locale](text)
  return [...ownFaults, ...doubled(text)]
}

/** Pairs of words that may stand twice in a row. */
const mayRepeat = /^(?:бір|әр|өз|бөлек|жеке|that|had|самым)$/iu

function doubled(text: string): readonly HabitFault[] {
  return [...text.matchAll(/(?<![\p{L}-])(\p{L}+)\s+\1(?![\p{L}-])/giu)]
    .filter((match) => !mayRepeat.test(match[1] ?? ''))
    .map((match) => ({ found: match[0], say: 'the word stands twice' }))
}

/** A word, with a figure or a closing quote read as no word: how those sound is for `inflect` to know. */
const followed = /(?<![\p{L}\p{M}])([\p{L}\p{M}-]*\p{L}) (мен|бен|пен|да|де|та|те)(?![\p{L}-])/giu

function kazakhFaults(text: string): readonly HabitFault[] {
  return [...text.matchAll(followed)].flatMap((match): HabitFault[] => {
    const [found, word = '', particle = ''] = match
    const heard = readAloud(word) ?? word
    const wanted = /[мбп]ен/iu.test(particle) ? togetherWith(heard) : alsoAfter(heard)
    return wanted === particle.toLowerCase() || isVerbDe(word, particle) ? [] : [{ found, say: `write “${word} ${wanted}”` }]
  })
}

/** "Also" after a word: да де after voiced sounds, та те after voiceless ones. */
function alsoAfter(word: string): string {
  return `${finalSoundOf(word) === 'voiceless' ? 'т' : 'д'}${harmonyOf(word) === 'back' ? 'а' : 'е'}`
}

/** «не де» asks what to say: de of the verb, not the particle. */
function isVerbDe(word: string, particle: string): boolean {
  return particle === 'де' && /^(?:не)$/iu.test(word)
}

function russianFaults(text: string): readonly HabitFault[] {
  return matches(text, [
    [/(?<![\p{L}])о [«“]?[аоиэуы]\p{L}*/giu, 'write об before this vowel'],
    [/(?<![\p{L}])об [«“]?[^аоиэуыАОИЭУЫ«“\s]\p{L}*/giu, 'write о before this sound'],
    [/(?<![\p{L}])в [«“]?(?:в|ф)[бвгджзклмнпрстфхцчшщ]\p{L}*/giu, 'write во before these consonants'],
    [/(?<![\p{L}])с [«“]?(?:с|з|ш|щ)[бвгджзклмнпрстфхцчшщ]\p{L}*/giu, 'write со before these consonants'],
  ]).filter(({ found }) => !/^об (?:е|ё|ю|я)/iu.test(found))
}

function englishFaults(text: string): readonly HabitFault[] {
  return matches(text, [
    [/\ba [“‘]?(?!(?:uni|unan|ur|us|ut|eu|one|once)\w*)[aeiou]\w*/giu, 'write an before this sound'],
    [/\b[Aa] [“‘]?(?:8\d*|11\b|18\b)[\w-]*/gu, 'write an before this sound'],
    [/\b[Aa] [“‘]?[FHLMNRSX][A-Z]+s?\b/gu, 'write an before this sound'],
    [/\ban [“‘]?(?!hour|honou?r|heir|honest|8|11\b|18\b)[^aeiou\s“‘]\w*/giu, 'write a before this sound'],
  ]).filter(({ found }) => !/^[Aa]n [“‘]?[FHLMNRSX][A-Z]+s?$/u.test(found))
}

function matches(text: string, rules: readonly (readonly [RegExp, string])[]): readonly HabitFault[] {
  return rules.flatMap(([pattern, say]) => [...text.matchAll(pattern)].map((match) => ({ found: match[0], say })))
}
