/** A way to write a person's name: `enough` as an answer where nobody else is written so, or only a part that asks for more (`given`). */
export type NameVariant = { readonly text: string; readonly part: 'enough' | 'given' }

/**
 * The ways to write a person whose canonical name is given first name first: surname alone, surname first, initials before or
 * after the surname, a title left out; the given name alone is listed as the weak hint it is. Names that are not words
 * and a surname («николай ii») have no variants. The name itself is not repeated.
 */
export function personVariants(name: string): readonly NameVariant[] {
  const words = withoutTitles(name.split(' '))
  const plain = words.join(' ')
  const own: NameVariant[] = plain === name ? [] : [{ text: plain, part: 'enough' }]
  const surname = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 3 || /^[ivxіх]+$/.test(surname) || /\d/.test(name)) return own
  const given = words.slice(0, -1)
  const all: readonly NameVariant[] = [...own, ...shortened(given, surname), { text: surname, part: 'enough' }, ...givenAlone(given)]
  return all.filter(({ text }) => text !== name)
}

/** A typed name without a rank before it and without a patronymic, neither of which is asked for. */
export function withoutRankAndPatronymic(typed: string): string {
  const words = withoutTitles(typed.split(' '))
  const kept = words.length === 3 ? words.filter((word, index) => index === 0 || !/(?:вич|улы|ұлы|vich|uly)$/.test(word)) : words
  return (kept.length === 2 ? kept : words).join(' ')
}

/** The words of a name without the ranks and offices before it; a lone word is never taken away. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !titles.has(word))
  return first > 0 ? words.slice(first) : words
}

function shortened(given: readonly string[], surname: string): NameVariant[] {
  const first = given.slice(0, 1)
  const full = [given, ...(given.length > 1 ? [first] : [])]
  const initials = full.flatMap((names) => initialsOf(names))
  const fronts = [...full.map((names) => names.join(' ')), ...initials]
  return fronts.flatMap((front) => [`${front} ${surname}`, `${surname} ${front}`]).map((text) => ({ text, part: 'enough' as const }))
}

/** «ж», and in Latin letters both z and zh: whichever way the first sound is written. */
function initialsOf(names: readonly string[]): string[] {
  const single = names.map((name) => name.charAt(0)).join(' ')
  const sounds = names.map((name) => /^(?:zh|kh|sh|ch|ts|yu|ya)/.exec(name)?.[0] ?? name.charAt(0)).join(' ')
  return single === sounds ? [single] : [single, sounds]
}

function givenAlone(given: readonly string[]): NameVariant[] {
  const first = given[0] ?? ''
  return first.length > 2 ? [{ text: first, part: 'given' }] : []
}

const titles: ReadonlySet<string> = new Set([
  'адмирал', 'генерал', 'атаман', 'полковник', 'подполковник', 'подпоручик', 'капитан', 'поручик', 'император',
  'admiral', 'general', 'ataman', 'colonel', 'captain', 'lieutenant', 'emperor',
])
