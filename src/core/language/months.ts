type Months = readonly string[]

/** Month names, January first. Kazakh `loc` is the form in a date that says when («19 желтоқсанда»). */
export const kazakhMonths: { readonly nom: Months; readonly loc: Months } = {
  nom: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  loc: ['қаңтарда', 'ақпанда', 'наурызда', 'сәуірде', 'мамырда', 'маусымда', 'шілдеде', 'тамызда', 'қыркүйекте', 'қазанда', 'қарашада', 'желтоқсанда'],
}

/** `gen` follows a day («19 декабря») and «с», `prep` follows «в» («в августе»). */
export const russianMonths: { readonly nom: Months; readonly gen: Months; readonly prep: Months } = {
  nom: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  gen: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  prep: ['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре'],
}

export const englishMonths: Months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

/** The name of month 1–12. @throws RangeError for any other number. */
export function monthName(table: Months, month: number): string {
  const name = table[month - 1]
  if (name === undefined) throw new RangeError(`No month ${month}`)
  return name
}
