import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readName } from './names'
import { longestRoster, namesOf, readRoster } from './roster'

test('names are read as documents and spreadsheets give them', () => {
  const pasted = '\uFEFF1.\tАхметов\tЕрлан\t12.03.2011\r\n\r\n 2) Сәуле Қ.  \r\n3\tСмирнова\t\tАнна\t+7 701 111 22 33\r\n\t\t\r\n4\t\t\r\n5\r\nО’Коннор Шон'
  expect(readRoster(pasted)).toEqual({
    lines: [
      { line: 1, typed: '1.\tАхметов\tЕрлан\t12.03.2011', name: 'Ахметов Ерлан', sameAs: null, isInClass: false },
      { line: 3, typed: '2) Сәуле Қ.', name: 'Сәуле Қ.', sameAs: null, isInClass: false },
      { line: 4, typed: '3\tСмирнова\t\tАнна\t+7 701 111 22 33', name: 'Смирнова Анна', sameAs: null, isInClass: false },
      { line: 8, typed: 'О’Коннор Шон', name: 'О’Коннор Шон', sameAs: null, isInClass: false },
    ],
    isTooLong: false,
  })
})

test.each([
  ['Ахметов Ерлан 12.03.2011', 'Ахметов Ерлан'],
  ['Ахметов Ерлан, +7 701 111 22 33', 'Ахметов Ерлан'],
  ['3. Ахметов Ерлан 110312500123', 'Ахметов Ерлан'],
  ['Сәуле Қ. 2011-03-12; 8(701)111-22-33', 'Сәуле Қ.'],
  ['Сәуле Қ., (12/03/11)', 'Сәуле Қ.'],
  ['Ахметов Ерлан – 12.03.2011 ж., ЖСН 110312500123', 'Ахметов Ерлан'],
  ['Смирнова Анна 12.03.2011 г.р. тел.: 87011112233', 'Смирнова Анна'],
  ['Smith Ann (born 2011), IIN: 110312500123', 'Smith Ann'],
  ['Ахметов Ерлан 2011 жылы туған', 'Ахметов Ерлан'],
  ['Ерлан87011112233', 'Ерлан'],
  ['Иванова Анна 12 марта 2011 г.', 'Иванова Анна'],
  ['Есенов Ерлан, 2011 жылғы 6 мамыр', 'Есенов Ерлан'],
  ['Есенов Ерлан 6 мамыр 2011 ж.', 'Есенов Ерлан'],
  ['Doe Jane, March 5, 2011', 'Doe Jane'],
  ['Smith John born 12th of March 2011', 'Smith John'],
  ['3. Ахметов Е. 1 мая 2010 года рождения', 'Ахметов Е.'],
  ['Сәуле Қ., т.ж. 05/06/2011', 'Сәуле Қ.'],
  ['4;Жақсылық Өміржан;12.03.2011', 'Жақсылық Өміржан'],
  ['110312500123 Ахметов Ерлан', 'Ахметов Ерлан'],
  ['Ахметов Ерлан 12.03.2011\t9 Ә', 'Ахметов Ерлан 9 Ә'],
  ['Ахметов, 12.03.2011, Ерлан', 'Ахметов Ерлан'],
  ['Ахметов Ерлан\t12.03.2011 ж.\tЖСН 110312500123', 'Ахметов Ерлан'],
])('of %j no date of birth, telephone or identity number is left', (line, name) => {
  expect(namesOf(readRoster(line))).toEqual([name])
})

test.each(['Ахметов Ерлан 9 Ә', 'Оқушы 123', 'Ахметов Е. Қ.', 'Иванов-2 Пётр', 'Сәуле 9', 'Наурыз Мамыр', 'May June 5', 'Наурыз 12'])('short numbers are part of %j', (line) => {
  expect(namesOf(readRoster(line))).toEqual([line])
})

test('a line with an identity number alone is nobody', () => {
  expect(namesOf(readRoster('Ерлан\nЖСН 110312500123\n110312500123'))).toEqual(['Ерлан'])
})

test('what is no name is said by its line, and a name that comes again is marked', () => {
  expect(readRoster(`Ерлан\n<b>\n12.03.2011\n${'я'.repeat(61)}\n7 ЕРЛАН\nЕрлан`).lines).toMatchObject([{ name: 'Ерлан', sameAs: null }, { line: 2, problem: 'signs' }, { line: 3, problem: 'signs' }, { line: 4, problem: 'tooLong' }, { line: 5, name: 'ЕРЛАН', sameAs: 1 }, { line: 6, sameAs: 1 }])
})

test('five hundred are read, one more is too many', () => {
  const people = (count: number) => readRoster(Array.from({ length: count }, (_, i) => `${i + 1}\tОқушы ${i}\n\n`).join(''))
  expect([longestRoster, people(500).isTooLong, people(501).isTooLong]).toEqual([500, false, true])
  expect(namesOf(people(500))).toHaveLength(500)
})

const name = fc.array(fc.constantFrom(...'абвәқіAByz-’'), { minLength: 1, maxLength: 12 }).map((signs) => `Х${signs.join('')}`)

test('whatever stands around them, the same names come out in their order', () => {
  const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' \t \n')
  const before = fc.constantFrom('', ' ', '7. ', '12\t', '3) ', '\t', '007 ')
  const after = fc.constantFrom('', '  ', '\t', '\t2011', '\t\t15.05.2010')
  fc.assert(
    fc.property(fc.array(fc.record({ name, before, after, end }), { maxLength: 40 }), (lines) => {
      const read = readRoster(lines.map((line) => line.before + line.name + line.after + line.end).join(''))
      expect(namesOf(read)).toEqual(lines.map((line) => line.name))
    }),
  )
})

test('any text is read: each line is a name that is taken as it is, or a problem', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const line of readRoster(text).lines) {
        if ('problem' in line) expect(line.problem).not.toBe('empty')
        else if ('name' in line) {
          expect(readName(line.name)).toEqual({ name: line.name })
          expect(line.sameAs === null || line.sameAs < line.line).toBe(true)
        }
      }
    }),
  )
})

const headings = ['Аты-жөні', '№\tАты-жөні\tТуған күні', 'Аты-жөні Туған күні', '№ Аты-жөні', 'Тегі Аты', 'Тегі, аты, әкесінің аты', 'Р/с\tОқушының аты-жөні\tЖСН', 'ФИО', 'Ф.И.О. ученика', '№ п/п\tФамилия\tИмя\tОтчество\tДата рождения', 'Фамилия Имя', 'Фамилия, имя', 'ФИО\tПол', 'Name', 'Full name', 'NAMES', 'First name\tLast name\tDate of birth', 'No.\tStudent name\tE-mail']

test.each(headings)('the first line %j heads the list and is nobody', (heading) => {
  const text = `\n ${heading} \n1\tАхметов Ерлан\n2\tСәуле`
  expect(readRoster(text).lines[0]).toEqual({ line: 2, typed: heading, isHeading: true })
  expect(namesOf(readRoster(text))).toEqual(['Ахметов Ерлан', 'Сәуле'])
  // It may be somebody after all, and no other line is a heading.
  expect(namesOf(readRoster(text, { noHeading: heading }))).toHaveLength(3)
  expect(namesOf(readRoster(`Ерлан\n${heading}`))).toHaveLength(2)
})

test.each(['Пол', 'Пол Смит', 'Имя Ерлан', 'Аты Ерлан', '1. Оқушы', 'Оқушы 1', 'Класс', 'Имашев Пол', 'Grace Name', 'Фио́на'])('%j is somebody, on the first line too', (name) => {
  expect(namesOf(readRoster(`${name}\nЕрлан`))).toHaveLength(2)
})

test('a heading does not count among five hundred', () => {
  expect(readRoster(`ФИО\n${Array.from({ length: 500 }, (_, i) => `Оқушы ${i}\n`).join('')}`).isTooLong).toBe(false)
})

test('names that are in the class already are marked, and taken', () => {
  const roster = readRoster('АХМЕТОВ Ерлан\nСәуле\nСәуле', { inClass: ['Ахметов Ерлан', 'Дана'] })
  expect(roster.lines.map((line) => 'name' in line && [line.isInClass, line.sameAs])).toEqual([[true, null], [false, null], [false, 2]])
  expect(namesOf(roster)).toHaveLength(3)
})
