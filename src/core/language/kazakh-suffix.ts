import type { KazakhCase } from '../facts/fact-base'
import type { FinalSound } from './kazakh-sounds'
import { finalSoundOf, harmonyOf, hasLateAe } from './kazakh-sounds'

/** The case suffix that a word takes; '' for the nominative. `word` is what is heard last: for a figure, its last spoken word. */
export function caseSuffix(word: string, grammaticalCase: KazakhCase): string {
  const sound = finalSoundOf(word)
  const { a, y } = vowelsOf(word)
  switch (grammaticalCase) {
    case 'nom': return ''
    case 'gen': return `${sound === 'vowel' || sound === 'nasal' ? 'н' : stop(sound)}${y}ң`
    case 'dat': return `${dativeOnset(sound, a)}${a}`
    case 'acc': return `${sound === 'vowel' ? 'н' : stop(sound)}${y}`
    case 'loc': return `${stop(sound)}${a}`
    case 'abl': return `${sound === 'nasal' ? 'н' : stop(sound)}${a}н`
    case 'ins': return togetherWith(word)
  }
}

/** The suffix after a third-person possessive (облысы, съезі), which keeps its old н: облысы-на, облысы-н, облысы-нда. */
export function possessedCaseSuffix(word: string, grammaticalCase: KazakhCase): string {
  const { a, y } = vowelsOf(word)
  switch (grammaticalCase) {
    case 'nom': return ''
    case 'gen': return `н${y}ң`
    case 'dat': return `н${a}`
    case 'acc': return 'н'
    case 'loc': return `нд${a}`
    case 'abl': return `н${a}н`
    case 'ins': return 'мен'
  }
}

/** The plural suffix: -лар/-лер, -дар/-дер, -тар/-тер. */
export function pluralSuffix(word: string): string {
  const sound = finalSoundOf(word)
  const onset = sound === 'vowel' || sound === 'glide' ? 'л' : stop(sound)
  return `${onset}${vowelsOf(word).a}р`
}

/** "With" or "and" after a word: мен, бен or пен. The same as the instrumental suffix; never harmonises. */
export function togetherWith(word: string): 'мен' | 'бен' | 'пен' {
  const sound = finalSoundOf(word)
  if (sound === 'voiced') return 'бен'
  return sound === 'voiceless' ? 'пен' : 'мен'
}

/** The open and the narrow vowel of the word's suffixes. */
function vowelsOf(word: string): { a: 'а' | 'е'; y: 'ы' | 'і' } {
  const back = harmonyOf(word) === 'back'
  return { a: back || hasLateAe(word) ? 'а' : 'е', y: back ? 'ы' : 'і' }
}

function stop(sound: FinalSound): string {
  return sound === 'voiceless' ? 'т' : 'д'
}

function dativeOnset(sound: FinalSound, vowel: string): string {
  if (sound === 'voiceless') return vowel === 'а' ? 'қ' : 'к'
  return vowel === 'а' ? 'ғ' : 'г'
}
