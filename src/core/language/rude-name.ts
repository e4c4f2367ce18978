import { rudeWords } from './rude-words'

/** A word of the list. `masks`: for each letter the places at which it stands, one bit a place. */
type Pattern = { readonly letters: number; readonly at: 'whole' | 'start' | 'anywhere'; readonly masks: ReadonlyMap<string, number> }

/**
 * What some signs are, for names meet by chance where they are read together. `word`: one word. `joined`: the parts of one (`wo-rd`), in which nothing inside counts. `apart`: all the
 * words of a text (`wo rd`), which count as a whole alone. `spelled`: letters that stood alone, in which a word of four letters may be anywhere and a shorter one counts not at all.
 */
type Kind = 'word' | 'joined' | 'apart' | 'spelled'

/** For each sign the letters it can be taken for. */
type Reading = (sign: string) => string

/**
 * Whether a name that others will see is rude in Kazakh, Russian or English, also in look-alike letters of the other script, in digits for letters, with letters repeated, marked or set
 * apart. Words are compared as wholes or from their beginning, so that a name which only holds such letters stays good (`Scunthorpe`, `Мандела`). Takes time in proportion to the
 * length. For the server alone: a browser has no use for the list.
 */
export function isRudeName(text: string): boolean {
  const chunks = text.normalize('NFC').split(/[\s'’ʼ]+/u).map(partsOf).filter((parts) => parts.length > 0)
  const parts = chunks.flat()
  return (
    parts.some((part) => isRude(part, 'word') || camelOf(part).some((each) => isRude(each, 'word'))) ||
    chunks.some((chunk) => chunk.length > 1 && !areInitials(chunk) && isRude(chunk.join(''), 'joined')) ||
    spelledIn(parts).some((row) => isRude(row.join(''), 'spelled') || (row.length === parts.length && isRude(row.join(''), 'apart'))) ||
    (parts.length > 1 && parts.every(isLong) && isRude(parts.join(''), 'apart'))
  )
}

/** The words between points, hyphens and other signs. */
function partsOf(chunk: string): readonly string[] {
  return chunk.split(/[^\p{L}\p{M}\p{N}@$]+/u).filter((part) => part !== '')
}

/** `МойДом` as two words. */
function camelOf(part: string): readonly string[] {
  const parts = part.split(/(?<=\p{Ll})(?=\p{Lu})/u)
  return parts.length > 1 ? parts : []
}

/** `А.С.Пушкин`, `Пушкин А.С.`: letters that stand for names. */
function areInitials(chunk: readonly string[]): boolean {
  return chunk.every((part) => /^\p{Lu}/u.test(part) && (!isLong(part) || /\p{Ll}/u.test(part))) && chunk.some((part) => !isLong(part))
}

/** Letters that stand alone, three and more one after another, as in `w o r d`. */
function spelledIn(parts: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const part of parts) {
    if (isLong(part)) rows.push([])
    else rows.at(-1)?.push(part)
  }
  return rows.filter((row) => row.length > 2)
}

function isLong(part: string): boolean {
  return signsOf(part).length > 1
}

function isRude(word: string, kind: Kind): boolean {
  const signs = signsOf(word)
  const [hasCyrillic, hasLatin] = [signs.some((sign) => /\p{Script=Cyrillic}/u.test(sign)), signs.some((sign) => /[a-z]/.test(sign))]
  const cyrillic = hasCyrillic || !hasLatin ? (hasLatin ? mixedAsCyrillic : asCyrillic) : latinAsCyrillic
  if (matches(signs, patterns.cyrillic, cyrillic, kind)) return true
  if (hasCyrillic && matches(signs, patterns.kazakh, asKazakh, kind)) return true
  // A word all of whose letters are Cyrillic is meant so.
  return hasLatin && matches(signs, patterns.latin, asLatin, kind)
}

/** The signs of a word as they are compared: small, without marks, compatibility forms undone. */
function signsOf(word: string): readonly string[] {
  return [...word.toLowerCase()].flatMap((sign) => (sign === 'й' ? ['й'] : [...sign.normalize('NFKD').toLowerCase()].filter((each) => !/\p{M}/u.test(each))))
}

function matches(signs: readonly string[], list: readonly Pattern[], reading: Reading, kind: Kind): boolean {
  const letters = signs.map(reading)
  // Digits at the ends are a year or a number, unless they are read as letters.
  const first = signs.findIndex((sign) => !isDigit(sign))
  if (first === -1) return false
  const last = signs.findLastIndex((sign) => !isDigit(sign))
  return list.some((pattern) => isFound(pattern, letters, kind, first, last))
}

function isFound({ letters: length, at, masks }: Pattern, letters: readonly string[], kind: Kind, first: number, last: number): boolean {
  if (kind === 'spelled' && length < 4) return false
  const canBeAnywhere = kind === 'spelled' || (kind === 'word' && at === 'anywhere')
  const isOpen = at !== 'whole' && kind !== 'apart'
  // One bit for each letter of the pattern that what has been read so far can end with; a letter may be repeated.
  let reached = 0
  for (const [place, readings] of letters.entries()) {
    let here = 0
    for (const letter of readings) here |= masks.get(letter) ?? 0
    const begins = canBeAnywhere || place === 0 || place === first ? 1 : 0
    reached = ((reached << 1) | begins | reached) & here
    const ends = canBeAnywhere || isOpen || place >= last
    if (ends && (reached & (1 << (length - 1))) !== 0) return true
    if (reached === 0 && !canBeAnywhere && place >= first) return false
  }
  return false
}

function isDigit(sign: string): boolean {
  return /[0-9]/.test(sign)
}

function patternsOf(text: string, reading: Reading = (sign) => sign): readonly Pattern[] {
  return text.trim().split(/\s+/).map((written) => {
    const letters = [...written.replaceAll('*', '')].map(reading)
    const masks = new Map<string, number>()
    for (const [place, letter] of letters.entries()) masks.set(letter, (masks.get(letter) ?? 0) | (1 << place))
    return { letters: letters.length, at: written.startsWith('*') ? 'anywhere' : written.endsWith('*') ? 'start' : 'whole', masks }
  })
}

/** `'pрп'`: p can be р or п. A sign that is in no table is itself. */
function readingOf(...tables: readonly string[]): Reading {
  const table = new Map<string, string>()
  for (const entry of tables.join(' ').split(' ')) {
    const [sign = '', ...letters] = entry
    table.set(sign, (table.get(sign) ?? '') + letters.join(''))
  }
  return (sign) => table.get(sign) ?? sign
}

const digits = '0о 1и 3зе 4ча 5с 6б 7т 8в 9я @а $с'
const cyrillic = 'йи ёе ъь әа ғг қк ңн өо ұу үу һх іи їи єе ѕс јй'
const looks = 'aа bвь cс eе hн iи kк mм oо pр tт uи xх yу'
const asCyrillic = readingOf(cyrillic, digits)
const latinAsCyrillic = readingOf(looks, digits)
/** Where both scripts are in one word, a letter may be meant by its look or by its sound. */
const mixedAsCyrillic = readingOf(cyrillic, digits, looks, 'bб cц dд fф gгд hх jи lл mт nпн pп qк rгр sс uу vв wшв yи zз')
const asKazakh = readingOf('aа cс eе iі kк mм oо pр tт xх yу 0о 1і 3з 6б @а $с')
const asLatin = readingOf('0o 1il 3e 4a 5s 6bg 7t 8b 9gq @a $s', 'аa бb вbv гgr дdg еe ёe зz иiu йyij кk лl мm нhn оo пpn рpr сcs тt уyu фf хxh шw ыiy ьb эe яy әa ғg қqk ңn өo ұu үuy һh іi ѕs јj', 'αa βb εe ιi κk νv οo ρp τt υu χx')

const patterns = { cyrillic: patternsOf(rudeWords.cyrillic, asCyrillic), kazakh: patternsOf(rudeWords.kazakh), latin: patternsOf(rudeWords.latin) }
