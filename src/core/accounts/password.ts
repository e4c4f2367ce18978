import { usernameKey } from './username'

/** Why a password is not taken. `common`: among those everybody tries first, or made of one or two signs. */
export type PasswordProblem = 'tooShort' | 'tooLong' | 'isUsername' | 'common'

/** Signs a password has at least and at most. Nothing else is asked of it: length is what counts. */
export const passwordLength = { least: 10, most: 256 } as const

/** The same text however a keyboard composes its letters: й may come as one sign or as two. */
export function tidyPassword(text: string): string {
  return text.normalize('NFKC')
}

/** Looks at a password somebody wants to have; null where it is good enough. Any signs are allowed. */
export function passwordProblem(text: string, username: string): PasswordProblem | null {
  const signs = [...tidyPassword(text)]
  if (signs.length < passwordLength.least) return 'tooShort'
  if (signs.length > passwordLength.most) return 'tooLong'
  // Compared as names are, so that neither capitals nor the script make a difference.
  const key = bare(text)
  if (key === bare(username)) return 'isUsername'
  return new Set(key).size <= 2 || common.has(key) ? 'common' : null
}

function bare(text: string): string {
  return usernameKey(text).replace(/[\s._-]/gu, '')
}

/** Habits of three languages, of ten signs and more: rows of keys, counting, "password", names of the country, with the usual figures behind them. */
const rows = ['1234567890', '0123456789', '0987654321', '12345678910', '123456789a', '1q2w3e4r5t', '1qaz2wsx3edc', 'qazwsxedcrfv', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwerty', 'йцукенгшщз', 'фывапролдж', 'ячсмитьбю', 'йцукен', 'әіңғүұқөһ', 'abcdefghij', 'абвгдежзик', 'аәбвгғдежз']
const words = [
  ...['password', 'passw0rd', 'iloveyou', 'welcome', 'letmein', 'administrator', 'admin', 'football', 'princess', 'sunshine', 'kazakhstan', 'qazaqstan', 'almaty', 'astana', 'alashorda', 'jady'],
  ...['пароль', 'привет', 'любовь', 'яправильный', 'казахстан', 'алматы', 'алашорда', 'мойпароль', 'парольпароль', 'здравствуйте', 'школа', 'учитель', 'астана', 'солнышко'],
  ...['құпиясөз', 'құпия', 'сәлем', 'қазақстан', 'қазақ', 'алаш', 'мектеп', 'оқушы', 'мұғалім', 'махаббат', 'сәлеметсізбе', 'жады', 'парольсөз'],
]
const tails = ['', '1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890', '!', '1!', '123!', '007', '111', '777', '2024', '2025', '2026', '2027', 'qwerty']
const common: ReadonlySet<string> = new Set([...rows, ...words].flatMap((word) => [...tails.map((tail) => bare(`${word}${tail}`)), bare(`${word}${word}`)]))
