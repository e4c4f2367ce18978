import type { Locale } from '../locale'
import { foldKey } from '../language/keyboard-fold'
import { englishMonths, kazakhMonths, russianMonths } from '../language/months'
import { lowerCase } from '../language/normalise'
import { kazakhEndings, spokenLanguages } from './spoken-languages'

/**
 * What a word means in a date. `ablative`: the word ends like «желтоқсаннан», so a second date follows if «дейін» does. `to` parts two
 * dates, `opens` says that two follow and lets "and" part them, `upTo` is «дейін». `nothing` carries no meaning of its own.
 */
export type DateWord =
  | { readonly kind: 'month'; readonly month: number; readonly ablative: boolean }
  | { readonly kind: 'nothing'; readonly ablative: boolean }
  | { readonly kind: 'to' | 'and' | 'opens' | 'upTo' }

/** Looks a lower-case word up in the languages spoken; null for a word that has no place in a date. Stand-in spellings are read too. */
export function dateWord(word: string, locale: Locale): DateWord | null {
  for (const language of spokenLanguages[locale]) {
    const found = tables[language].get(foldKey(word))
    if (found !== undefined) return found
  }
  return null
}

const nothing: DateWord = { kind: 'nothing', ablative: false }

function tableOf(rows: readonly (readonly [string, DateWord])[]): ReadonlyMap<string, DateWord> {
  return new Map(rows.map(([word, meaning]) => [foldKey(lowerCase(word)), meaning]))
}

function rows(words: string, meaning: DateWord): (readonly [string, DateWord])[] {
  return words.split(' ').map((word) => [word, meaning])
}

/** Every name with every ending, and its short forms. */
function monthRows(names: readonly string[], endings: readonly string[], ablative: boolean): (readonly [string, DateWord])[] {
  return names.flatMap((name, index) => endings.map((ending) => [name + ending, { kind: 'month', month: index + 1, ablative }] as const))
}

// A possessive softens the last letter: қыркүйек, қыркүйегі.
const softened = kazakhMonths.nom.map((name) => name.replace(/к$/, 'г'))
const kazakhShort = 'қаң ақп нау сәу мам мау шіл там қыр қаз қар жел'.split(' ')
const kazakhShorter = 'қаңт ақпн наур сәур мамр маус шілд тмз қырк қазн қараш желт'.split(' ')

const kazakh = tableOf([
  ...monthRows(softened, kazakhEndings.other, false),
  ...monthRows(softened, kazakhEndings.ablative, true),
  ...monthRows(kazakhMonths.nom, ['', ...kazakhEndings.other], false),
  ...monthRows(kazakhMonths.nom, kazakhEndings.ablative, true),
  ...monthRows(kazakhShort, [''], false),
  ...monthRows(kazakhShorter, [''], false),
  ...rows('жыл жылы жылғы жылдың жылда жылына жылында жылының жылға жылдар жылдары жылдарда жылдарғы жж ж ай айы айында айының айда күн күні күнгі күндері', nothing),
  ...rows('шамамен жуық аралығы аралығында аралық арасы арасында аралығындағы', nothing),
  ...rows('жылдан жылынан айынан айдан күннен күнінен', { kind: 'nothing', ablative: true }),
  ...rows('мен бен пен', { kind: 'to' }),
  ...rows('дейін шейін дейінгі шейінгі', { kind: 'upTo' }),
])

const russianStems = russianMonths.nom.map((name) => name.replace(/[ьй]$/, ''))
const russianShort = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ')
const russianShorter = 'янв февр март апр май июн июл авг сент окт нояб дек'.split(' ')

const russian = tableOf([
  ...monthRows(russianStems, ['ь', 'й', '', 'я', 'а', 'е', 'ю', 'у', 'ем', 'ём', 'ом'], false),
  ...monthRows(russianShort, [''], false),
  ...monthRows(russianShorter, [''], false),
  ...rows('в во год года году годом годы годов годам годах годами гг г число числа числе месяц месяца месяце около примерно приблизительно период', nothing),
  ...rows('по до', { kind: 'to' }),
  ...rows('и', { kind: 'and' }),
  ...rows('между с со от', { kind: 'opens' }),
])

const english = tableOf([
  ...monthRows(englishMonths.map((name) => name.toLowerCase()), [''], false),
  ...monthRows('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '), [''], false),
  ...rows('sept', { kind: 'month', month: 9, ablative: false }),
  ...rows('the of in on year years month ad about around circa c ca approximately during', nothing),
  ...rows('to till until through', { kind: 'to' }),
  ...rows('and', { kind: 'and' }),
  ...rows('between from', { kind: 'opens' }),
])

const tables: Readonly<Record<Locale, ReadonlyMap<string, DateWord>>> = { kk: kazakh, ru: russian, en: english }

const ablativeEndings: ReadonlySet<string> = new Set(kazakhEndings.ablative)
const figureEndings: Readonly<Record<Locale, ReadonlySet<string>>> = {
  kk: new Set([...kazakhEndings.ablative, ...kazakhEndings.other]),
  ru: new Set(['го', 'ое', 'е', 'ого', 'ому', 'му', 'м', 'й', 'х'].map(foldKey)),
  en: new Set(['st', 'nd', 'rd', 'th']),
}

/** Whether letters written onto a figure are an ending («19-да», «19-го», `19th`): `ablative`, `other`, or null for none. */
export function figureEnding(letters: string, locale: Locale): 'ablative' | 'other' | null {
  const ending = foldKey(letters)
  if (!spokenLanguages[locale].some((language) => figureEndings[language].has(ending))) return null
  return locale !== 'en' && ablativeEndings.has(ending) ? 'ablative' : 'other'
}
