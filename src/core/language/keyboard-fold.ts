/**
 * What a learner types whose keyboard lacks a letter: the Kazakh letters on a Russian keyboard, marked Latin letters on a plain
 * one. Every stand-in is one letter, so lengths stay equal.
 */
const standIns: Readonly<Record<string, string>> = {
  ә: 'аэ', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'иы',
  ä: 'a', á: 'a', ğ: 'g', ı: 'iy', ñ: 'n', ŋ: 'n', ö: 'o', ş: 's', ū: 'u', ü: 'u', é: 'e', ç: 'c',
}

// э and ы stand for ә and і, so they fall together with а and и: the key only finds candidates, `typedFor` decides.
const folded: ReadonlyMap<string, string> = new Map([
  ...Object.entries(standIns).map(([letter, typed]): [string, string] => [letter, typed.charAt(0)]),
  ['э', 'а'],
  ['ы', 'и'],
  ['y', 'i'],
])

/** A key shared by a text and all its spellings on a poorer keyboard. Different words can share it. */
export function foldKey(text: string): string {
  return Array.from(text, (letter) => folded.get(letter) ?? letter).join('')
}

/** Whether `typed` is the letter `right` or one that stands in for it: к for қ, never қ for к. */
export function letterTypedFor(typed: string, right: string): boolean {
  return typed === right || (standIns[right]?.includes(typed) ?? false)
}

/** Whether `typed` is `right` letter for letter, or written with stand-ins for letters its keyboard lacks. */
export function typedFor(typed: string, right: string): boolean {
  if (typed.length !== right.length) return false
  for (let index = 0; index < right.length; index += 1) if (!letterTypedFor(typed.charAt(index), right.charAt(index))) return false
  return true
}
