/**
 * Kazakh in Latin letters, after the table presented in January 2021. Letters the table leaves out, for loan words only,
 * follow common use: ц ts, ч tş, щ ştş, ю iu, я ia; ъ and ь are not written.
 */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a', ә: 'ä', б: 'b', в: 'v', г: 'g', ғ: 'ğ', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'q', л: 'l',
  м: 'm', н: 'n', ң: 'ñ', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'ū', ү: 'ü', ф: 'f', х: 'h', һ: 'h', ц: 'ts',
  ч: 'tş', ш: 'ş', щ: 'ştş', ъ: '', ы: 'y', і: 'ı', ь: '', э: 'e', ю: 'iu', я: 'ia',
}

/** A Cyrillic text, lower case, in Latin letters; other characters stay. */
export function toKazakhLatin(text: string): string {
  return Array.from(text, (letter) => latinOf[letter] ?? letter).join('')
}

/** Evens out a typed Latin text: other signs for the same letter (ə, ŋ, ç) and the ways to write я and ю. */
export function evenLatin(text: string): string {
  return text.replaceAll('ə', 'ä').replaceAll('ŋ', 'ñ').replaceAll('ç', 'tş').replaceAll('ya', 'ia').replaceAll('yu', 'iu')
}

/** Whether the text has a Latin letter, and no Cyrillic one. */
export function isLatinText(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text)
}
