/** What columns of names are headed by. */
const ofNames = [
  ...['аты жөні', 'аты', 'тегі', 'есімі', 'әкесінің аты', 'аты тегі', 'толық аты жөні', 'т а ә', 'таә', 'оқушы', 'оқушылар', 'оқушының', 'оқушылардың', 'оқушылар тізімі', 'сынып тізімі', 'тізім'],
  ...['фио', 'ф и о', 'ф и', 'фамилия', 'имя', 'отчество', 'ученик', 'ученики', 'ученика', 'учеников', 'учащийся', 'учащиеся', 'учащегося', 'учащихся', 'список', 'список учеников', 'список учащихся', 'список класса'],
  ...['name', 'names', 'full name', 'first name', 'last name', 'middle name', 'given name', 'family name', 'surname', 'forename', 'student', 'students', 'student name', 'pupil', 'pupils', 'pupil name'],
]

/** What stands beside them: some are names themselves, as «Пол», and head a list only beside one of the others. */
const ofOthers = [
  ...['р с', 'рет саны', 'реттік нөмірі', 'туған күні', 'туған жылы', 'туған күні айы жылы', 'жсн', 'сынып', 'сыныбы', 'жынысы', 'телефон', 'телефоны', 'телефон нөмірі', 'мекенжайы', 'ескерту'],
  ...['п п', 'номер', 'дата рождения', 'год рождения', 'д р', 'иин', 'класс', 'пол', 'номер телефона', 'адрес', 'примечание', 'и'],
  ...['no', 'nr', 'number', 'date of birth', 'birth date', 'birthday', 'dob', 'id', 'iin', 'class', 'grade', 'gender', 'sex', 'phone', 'phone number', 'email', 'e mail', 'address', 'notes', 'and'],
]

const names = new Set(ofNames)
const all = new Set([...ofNames, ...ofOthers])
const longest = 4

/** Whether a line is the heading of a list, in Kazakh, Russian or English: headings of columns and nothing else, one of them of names. Case, marks and numero signs do not matter. */
export function isRosterHeading(typed: string): boolean {
  const words = typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.length <= 24 && rest(words, false)
}

/** Whether the words can be taken apart into headings. */
function rest(words: readonly string[], hasName: boolean): boolean {
  if (words.length === 0) return hasName
  return Array.from({ length: Math.min(longest, words.length) }, (_, at) => at + 1).some((count) => {
    const phrase = words.slice(0, count).join(' ')
    return all.has(phrase) && rest(words.slice(count), hasName || names.has(phrase))
  })
}
