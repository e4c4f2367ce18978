/**
 * The stem a suffix joins, where it is not the word itself:
 * - final -ст, -сть, -зд lose their last letters (съезд → съезге);
 * - final -ск, -цк, -кт, -нг take і (Омск → Омскіге, факт → фактіге);
 * - a common noun drops the second of two equal consonants (класс → класқа), a name keeps it (Донбасс → Донбассқа).
 */
export function suffixStem(word: string): string {
  if (/(?:ст|сть|зд)$/u.test(word)) return word.replace(/(?:т|ть|д)$/u, '')
  if (/(?:[сц]к|кт|нг)$/u.test(word)) return `${word}і`
  const isCommonNoun = word.charAt(0) === word.charAt(0).toLowerCase()
  return isCommonNoun ? word.replace(/([бвгджзклмнпрстфх])\1$/u, '$1') : word
}

/** Narrow vowels that fall out before the possessive and return without it. */
const fallenVowels: Readonly<Record<string, string>> = {
  халқ: 'халық', құлқ: 'құлық', ерк: 'ерік', мүлк: 'мүлік', орн: 'орын', ойн: 'ойын', мойн: 'мойын', ерн: 'ерін', ауз: 'ауыз',
}

/** A name in a third-person possessive without it: облысы → облыс, бөлімшесі → бөлімше, бөлігі → бөлік, халқы → халық. */
export function withoutPossessive(word: string): string {
  if (!endsInVowelStem(word)) return wholeStem(word.replace(/[ыі]$/u, ''))
  return word.replace(/с[ыі]$/u, '')
}

/**
 * Whether -сы, -сі is all suffix (төрағасы, басшысы, белгісі) and its с no part of the root (облысы, көтерілісі, кеңесі): after ы, і it mostly
 * is part of the root, after other vowels mostly not. Semivowels (у, и) take -ы, -і, so after them с is always the root's (корпусы).
 */
function endsInVowelStem(word: string): boolean {
  if (/(?:кеңес|күрес|егес|дауыс)[ыі]$/iu.test(word)) return false
  return /[аәеөоұүяэё]с[ыі]$/u.test(word) || /(?:[шчг][ыі]|қаулы|зиялы)с[ыі]$/iu.test(word)
}

function wholeStem(stem: string): string {
  const hard: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' }
  const last = stem.slice(-1)
  return fallenVowels[stem] ?? stem.slice(0, -1) + (hard[last] ?? last)
}
