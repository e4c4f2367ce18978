import type { Locale } from '../locale'
import { unifyScript } from './unify-script'

/** Longer texts (UTF-16 units) are no answers; matching and parsing refuse them before doing any work. */
export const maxTypedLength = 300

/**
 * The canonical form of a typed or accepted text: two texts with the same canonical form are the same answer. NFC, lower case
 * without a locale, one space, one dash, no quotes or apostrophes, ё as е, one script per word, figures without grouping and with a
 * decimal point, no punctuation but dashes and points inside figures, no leading English article. Idempotent. Letters keep
 * their marks: й is never taken apart.
 */
export function normalise(text: string, locale: Locale): string {
  const once = canonicalStep(text, locale)
  // One step can lay bare what another would have changed («8)444»); each shortens or settles, so a third is never needed.
  const twice = canonicalStep(once, locale)
  return once === twice ? once : canonicalStep(twice, locale)
}

function canonicalStep(text: string, locale: Locale): string {
  const words = unifyScript(evenLetters(tidy(text).replace(quotes, '')), locale)
  const plain = unifyFigures(lowerCase(words)).replace(punctuation, ' ')
  const spaced = plain.replace(/ *- */g, '-').replace(/ {2,}/g, ' ').replace(/^[- ]+|[- ]+$/g, '')
  return locale === 'en' ? spaced.replace(/^(?:(?:the|an?) )+(?=.)/, '') : spaced
}

/** The part of the canonical form that says nothing about letters: NFC, plain spaces, plain dashes, nothing invisible. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(spaces, ' ').replace(dashes, '-').trim()
}

/** Lower case that means the same everywhere: I is i in every locale, ё is е. */
export function lowerCase(text: string): string {
  return evenLetters(text).toLowerCase()
}

const evenLetters = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е').replaceAll('İ', 'i')

/** `13 500`, `13,500`, `13.500` and `13500` are one figure; a comma that groups nothing is a decimal point. */
export function unifyFigures(text: string): string {
  return text
    .replace(/(?<!\d[.,]?)\d{1,3}(?:[ .,]\d{3})+(?![.,]?\d)/g, (figure) => figure.replace(/[ .,]/g, ''))
    .replace(/(?<=\d),(?=\d)/g, '.')
}

// Stress marks that NFC leaves apart, soft hyphens, zero-width characters, direction marks.
const invisible = /[\u0300\u0301\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const spaces = /\s+/g
const dashes = /[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\u30fc\ufe58\ufe63\uff0d]/g
const quotes = /["'`\u00b4\u00ab\u00bb\u02b9-\u02bf\u02c8\u2018-\u201f\u2032-\u2036\u2039\u203a\u275b-\u275e]/g
const punctuation = /(?<!\d)[.]|[.](?!\d)|[,;:!?\u2026()[\]{}<>/\\|*_~]/g
