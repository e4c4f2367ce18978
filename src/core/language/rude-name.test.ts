import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kazakhNames } from '../../testing/kazakh-names'
import { ordinaryNames, treacherousNames } from '../../testing/ordinary-names'
import { passPhraseWords } from '../classroom/pass-phrase-words'
import { isRudeName } from './rude-name'
import { rudeWords } from './rude-words'

const rude = [
  // As they are, in some of their forms.
  ...['хуй', 'Хуйло', 'нахуй', 'ПОХУЙ', 'охуенный', 'хуесос228', 'пизда', 'Пиздец', 'распиздяй', 'бля', 'блядь', 'Блять', 'ебать', 'ёбаный', 'ебаный', 'еблан', 'заебал', 'уёбок', 'долбоёб', 'Сука', 'суки', 'сучара', 'мудак', 'пидор', 'пидорас', 'гандон', 'жопа', 'говно', 'залупа', 'шлюха', 'дрочер', 'минет', 'ниггер', 'чмо', 'выёбывается', 'отъебись'],
  ...['қотақ', 'Қотақбас', 'котак', 'қотағым', 'көт', 'көтіңді', 'көтлақ', 'боқ', 'сіктір', 'сиктир', 'шешеңді сігейін', 'сигейин', 'жәлеп', 'жалеп', 'қаншық', 'Каншык', 'ташақ', 'қотақтың басы'],
  ...['fuck', 'Fucker', 'motherfucker', 'shit', 'bullshit', 'bitch', 'asshole', 'cunt', 'nigger', 'nigga', 'faggot', 'pussy', 'whore', 'slut', 'cocksucker', 'dickhead', 'wanker', 'Big Fuck', 'MyFuckingName'],
  // In the letters of the other script, by look or by sound.
  ...['cyka', 'suka', 'xyй', 'хyй', 'xуй', 'hуй', 'xyi', 'huylo', 'naxuy', 'pizda', 'pizdec', 'pиzдeц', 'пиzда', 'blyat', 'бlядь', 'blyaть', 'ebat', 'eблaн', 'eblan', 'dolboeb', 'mudak', 'мyдaк', 'pidoras', 'пидoр', 'zhopa', 'жoпa', 'govno', 'гoвнo', 'qotaq', 'kotak', 'кoтaк', 'siktir', 'kөt', 'жәлeп', 'jalep', 'fuсk', 'вitch', 'shiт', 'аsshоlе', 'ѕhit', 'ｆｕｃｋ', '𝐟𝐮𝐜𝐤', 'fυck'],
  // Digits and signs for letters, and figures around.
  ...['пи3да', '6лядь', 'бл9дь', 'сук4', 'су4ка', 'х0й хуй', 'xу1', 'ж0па', 'п1здец', '3алупа', 'fu0k fuck', 'sh1t', 'b1tch', 'a55hole', 'a$$hole', 'n1gga', 'c0cksucker', 'p1zda', '5uka', 'q0taq', 'сука2010', '228сука', 'suka777', 'котак07'],
  // Letters repeated, marked, set apart.
  ...['сууука', 'ссуукка', 'хуууууй', 'fuuuuuck', 'FUCKKKK', 'shiiiit', 'пиииздец', 'қооотақ', 'с у к а', 'х у й', 'х у й л о', 'с.у.к.а', 'с-у-к-а', 'х_у_й', 'су-ка', 'с.ука', 'су ка', 'пиз да', 'бля дь', 'пиз.да', 'п-издец', 'х_уй', 'бля-дь', 'f u c k', 'f.u.c.k', 'fu ck', 'fu-ck', 'f_uck', "f'u'c'k", 's h i t', 'қ о т а қ', 'қо-тақ', 'я с у к а', 'су́ка', 'с̶у̶к̶а̶', 'fück', 'сУкА', 'ИванСука', 'Иван Сука', 'сука Иван', 'Иван (сука)', '«сука»', '9 «А» сука'],
]

describe('a rude name', () => {
  test('is found in three languages, whatever it wears', () => {
    expect(rude.length).toBeGreaterThan(150)
    expect(rude.filter((name) => !isRudeName(name))).toEqual([])
  })

  test('no word of the list is so long that it is never found, none stands there twice, and each is found itself', () => {
    for (const text of Object.values(rudeWords)) {
      const words = text.trim().split(/\s+/)
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
      expect(words.filter((word) => word.length > 30 || !isRudeName(word.replaceAll('*', '')))).toEqual([])
    }
  })

  const looks: Readonly<Record<string, string>> = { а: 'аa@', е: 'еeё', о: 'оo0', р: 'рp', с: 'сc$', у: 'уy', х: 'хx', к: 'кk', т: 'тt', з: 'з3', и: 'иu1', п: 'пn', б: 'б6', a: 'aа@4', e: 'eе3', o: 'oо0', c: 'cс', i: 'iі1', s: 's5$', u: 'u', k: 'kк', t: 't7т', p: 'pр', y: 'yу' }
  const bases = ['сука', 'пиздец', 'хуйло', 'блядина', 'мудак', 'пидорас', 'жопа', 'говно', 'котакбас', 'сиктир', 'қотақ', 'көтіңді', 'fuck', 'asshole', 'bitches', 'shithead', 'nigger', 'suka', 'pizdec', 'qotaqbas']
  const disguise = fc.constantFrom(...bases).chain((base) =>
    fc.tuple(
      fc.tuple(...[...base].map((letter) => fc.record({ as: fc.constantFrom(...(looks[letter] ?? letter)), times: fc.integer({ min: 1, max: 4 }), isCapital: fc.boolean(), mark: fc.constantFrom('', '', '', '\u0301', '\u0336') }))),
      fc.constantFrom('', '', ' ', '.', '-', '_', ' . '),
      fc.constantFrom('', '2011', '7'),
    ),
  )

  test('stays found under any mixture of look-alikes, repeated letters, capitals, marks, signs between and figures behind', () => {
    fc.assert(
      fc.property(disguise, ([letters, between, behind]) => {
        const name = letters.map(({ as, times, isCapital, mark }) => (isCapital ? as.toUpperCase() : as).repeat(between === '' ? times : 1) + mark).join(between) + (between === '' ? behind : '')
        expect([name, isRudeName(name)]).toEqual([name, true])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a good name', () => {
  test('of an ordinary person is never refused, with any other one, in full or as initials', () => {
    expect(new Set(ordinaryNames).size).toBeGreaterThan(380)
    const inTwos = ordinaryNames.flatMap((name, at) => {
      const other = ordinaryNames[(at * 37 + 11) % ordinaryNames.length] ?? ''
      return [name, `${name} ${other}`, `${name}-${other}`, `${name} ${other.slice(0, 1)}.`, `${other.slice(0, 1)}. ${name}`, `${other.slice(0, 1)}.${name.slice(0, 1)}.${name}`, `${name}${other.slice(0, 1)}`, `${name.toLowerCase()}_${other.toLowerCase()}`, `${name}2011`, name.toUpperCase()]
    })
    expect(inTwos.filter(isRudeName)).toEqual([])
  })

  test('that only holds such letters is never refused', () => {
    expect(treacherousNames.length).toBeGreaterThan(350)
    expect(treacherousNames.filter(isRudeName)).toEqual([])
  })

  test('of the domain is never refused: people, places, topics, every word of the banks, and of the pass-phrases', () => {
    expect(kazakhNames.flatMap(([, names]) => names).filter(isRudeName)).toEqual([])
    const content = new URL('../../../content/', import.meta.url)
    const entities = readdirSync(new URL('entities/', content)).flatMap((file) => textsOf(readFileSync(new URL(`entities/${file}`, content), 'utf8')))
    const topics = textsOf(readFileSync(new URL('topics.yaml', content), 'utf8'))
    expect(entities.length).toBeGreaterThan(1000)
    expect(topics.length).toBeGreaterThan(20)
    expect([...entities, ...topics].filter(isRudeName)).toEqual([])
    const words = new Set(['kk', 'ru', 'en'].flatMap((locale) => readFileSync(new URL(`banks/alash.${locale}.json`, content), 'utf8').match(/\p{L}+(?:-\p{L}+)*/gu) ?? []))
    expect(words.size).toBeGreaterThan(5000)
    expect([...words, ...Object.values(passPhraseWords).flat()].filter(isRudeName)).toEqual([])
  })
})

test('a long text takes a time in proportion to its length', () => {
  const seconds = (text: string) => {
    const before = performance.now()
    isRudeName(text)
    return (performance.now() - before) / 1000
  }
  for (const unit of ['а', 'хууу', 'с у к ', 'a', 'aa.', 'fuc', 'аa', 'ГgГ', '1', ' ', 'сук-', 'ni', '@$']) expect([unit, seconds(unit.repeat(30_000 / unit.length)) < 3]).toEqual([unit, true])
})

/** What stands between the signs of YAML. */
function textsOf(yaml: string): readonly string[] {
  return yaml.split(/[\n,:[\]{}]+/u).map((text) => text.trim())
}
