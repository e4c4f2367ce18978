/** Front or back vowels: every suffix of a Kazakh word follows one of them. */
export type Harmony = 'back' | 'front'

/** The end of a stem as suffixes see it. `glide` is р, й, у and the vowel letters read with a glide at their end (и, у, ю). */
export type FinalSound = 'vowel' | 'glide' | 'lateral' | 'nasal' | 'voiced' | 'voiceless'

const vowelLetters = 'аәеёиоөуұүыіэюя'

/**
 * Harmony of one word (no spaces; case and hyphens do not matter), from its last harmonic vowel.
 *
 * Rules beyond that vowel, after the orthographic rules of Kazakh for loans:
 * - clusters with a front к or г, final ль, consonant + рь and one-syllable words in ь take front suffixes (полкке, Сергиопольге,
 *   октябрьде, князьге), final х back ones (тарихқа);
 * - place names made with су are back (Жетісуға, Көксуға), unlike verbal nouns in -су (келісуге);
 * - и is front in a closed syllable (Лениннің, архивке); at the end of a word with қ, ғ, ұ or ы the vowel before it decides (Нұрғалиға);
 * - у and ю are back inside a closed syllable (институтқа); at the end of a word, or as a glide, the vowel before them decides (көрсетуге);
 * - surnames in -ов, -ев: see `nameHarmony`.
 */
export function harmonyOf(word: string): Harmony {
  const lower = word.toLowerCase().replace(/[ъ’'ʼ]/gu, '')
  return nameHarmony(word, lower) ?? loanEnding(lower) ?? lastVowelHarmony(lower) ?? 'back'
}

/**
 * Whether the last vowel is an ә after the first syllable (кінә, куә, күмән; not уәж). Such words keep front narrow vowels but take back
 * open ones: кінәні, but кінәға, кінәдан, кінәлар.
 */
export function hasLateAe(word: string): boolean {
  return /(?:[аәеёиоөұүыіэюя]|(?<=\p{L})у).*ә[^аәеёиоөуұүыіэюя]*$/u.test(word.toLowerCase())
}

/** Class of the last sound; ь is not heard, and final б, в, г, д are heard as voiceless (Дутовпен, клубқа). */
export function finalSoundOf(word: string): FinalSound {
  const letter = word.toLowerCase().replace(/[ьъ]+$/u, '').slice(-1)
  if ('йрую'.includes(letter) || letter === 'и') return 'glide'
  if (vowelLetters.includes(letter)) return 'vowel'
  if (letter === 'л') return 'lateral'
  if ('мнң'.includes(letter)) return 'nasal'
  if ('жз'.includes(letter)) return 'voiced'
  return 'voiceless'
}

/**
 * -ов, and -ев after a vowel or ш, stand outside harmony: the vowel before them decides (Тынышбаевқа, Досмұхамедовке, Мәрсековтің).
 * -ев after any other consonant is front by its own vowel (Гурьевке). Russian names that go their own way (Чехов → Чеховтың) are overrides.
 */
function nameHarmony(word: string, lower: string): Harmony | null {
  if (word.charAt(0) === lower.charAt(0)) return null
  if (/.су$/u.test(lower)) return 'back'
  const stem = /^(.{2,})(?:ов|(?<=[аәеиоөуұүыіэюяш])ев)$/u.exec(lower)?.[1]
  return stem === undefined ? null : lastVowelHarmony(stem)
}

function loanEnding(lower: string): Harmony | null {
  if (/(?:рк|рг|нк|лк|кс|ог|уг|ль|[бвгджзклмнпрстфх]рь)$/u.test(lower)) return 'front'
  if (/^[^аәеёиоөуұүыіэюя]*[аәеёиоөуұүыіэюя][^аәеёиоөуұүыіэюя]*ь$/u.test(lower)) return 'front'
  if (/х$/u.test(lower)) return 'back'
  return null
}

function lastVowelHarmony(lower: string): Harmony | null {
  for (let index = lower.length - 1; index >= 0; index -= 1) {
    const found = vowelHarmony(lower, index)
    if (found !== null) return found
  }
  return /^[^қғ]*и$/u.test(lower) && lower !== 'ми' ? 'front' : null
}

function vowelHarmony(lower: string, index: number): Harmony | null {
  const letter = lower.charAt(index)
  if ('аоұыя'.includes(letter)) return 'back'
  if ('әөүіеэё'.includes(letter)) return 'front'
  const atEnd = index === lower.length - 1
  if (letter === 'и') return atEnd && (/[қғұы]/u.test(lower) || lower.length < 3) ? null : 'front'
  if (letter === 'у' || letter === 'ю') return atEnd || isVowel(lower.charAt(index - 1)) ? null : 'back'
  return null
}

function isVowel(letter: string): boolean {
  return letter !== '' && vowelLetters.includes(letter)
}
