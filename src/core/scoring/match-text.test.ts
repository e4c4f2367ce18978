import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Score } from '../events/event'
import type { BankEntity, FormName } from '../items/bank'
import { maxTypedLength } from '../language/normalise'
import { matchText } from './match-text'
import { askFor, entity, indexOf, itemFor, option } from '../../testing/match-fixtures'

const entities: Record<string, BankEntity> = {
  orynbor: entity('town', 'Орынбор', { caseForm: ['Орынборда', 'Орынборға'], historical: ['Оренбург қаласы'], misspelling: ['Оренбор'] }),
  semey: entity('town', 'Семей', { alias: ['Семипалатинск'] }),
  omby: entity('town', 'Омбы'),
  alash: entity('body', 'Алашорда', { alias: ['Алаш Орда'] }),
  sibir: entity('body', 'Уақытша Сібір үкіметі', { caseForm: ['Уақытша Сібір үкіметіне'] }),
  uaqytsha: entity('body', 'Уақытша үкімет'),
  bukeikhan: entity('person', 'Әлихан Бөкейхан', { alias: ['Әлихан Бөкейханов'], caseForm: ['Әлихан Бөкейханды'] }),
  zhansha: entity('person', 'Жанша Досмұхамедов', { alias: ['Жаһанша Досмұхамедов'] }),
  khalel: entity('person', 'Халел Досмұхамедов', { caseForm: ['Халел Досмұхамедовті'] }),
  gabbasov: entity('person', 'Халел Ғаббасов'),
  tanashev: entity('person', 'У. Танашев'),
  kolonel: entity('person', 'полковник Ерыкалинцев'),
  nikolai: entity('person', 'Николай II'),
  oiyl: entity('region', 'Ойыл уәлаяты'),
  birimzhanov: entity('person', 'Ахмет Бірімжанов', { alias: ['А. Бірімжанов'] }),
  otherT: entity('person', 'С. Тынышбаев'),
  tynyshbaev: entity('person', 'М. Тынышбаев'),
}
const index = indexOf(entities)
const typed = (id: string, text: string, form: FormName = 'typed'): Score => matchText(index, askFor(entities, id), form, text)
const result = (id: string, text: string) => typed(id, text).result

describe('a typed name', () => {
  test.each<[string, string, Score['result']]>([
    ['orynbor', 'Орынбор', 'exact'],
    ['orynbor', 'оренбург қаласы', 'exact'],
    ['orynbor', 'Орынборда', 'wrongForm'],
    ['orynbor', 'Оренбор', 'spelling'],
    ['orynbor', 'Оринбор', 'almost'],
    ['orynbor', 'Орнбор', 'almost'],
    ['orynbor', 'Орынборр', 'almost'],
    ['orynbor', 'Оырнбор', 'almost'],
    ['orynbor', 'Орымбур', 'unknown'],
    ['semey', 'Семй', 'almost'],
    ['omby', 'Амбы', 'unknown'],
    ['omby', 'Омби', 'unknown'],
    ['semey', 'Семипалатниск', 'spelling'],
    ['semey', 'Семипалтинск', 'spelling'],
    ['semey', 'Симипалатинцк', 'unknown'],
    ['sibir', 'Уакытша Сибир укиметы', 'spelling'],
    ['sibir', 'Уақытша Сібір үкіметіне', 'wrongForm'],
    ['sibir', 'Уакытша Сибир укиметине', 'wrongForm'],
    ['sibir', 'Уақытша Сібір үкіметы', 'spelling'],
    ['sibir', 'Уақытша Сыбыр укимети', 'spelling'],
    ['alash', 'Алаш-Орда', 'spelling'],
    ['alash', 'алаш  орда.', 'exact'],
    ['alash', 'Alaş Orda', 'spelling'],
    ['semey', 'Semei', 'spelling'],
    ['oiyl', 'Oiyl uälayaty', 'spelling'],
    ['semey', '', 'unknown'],
    ['semey', ' . ', 'unknown'],
    ['semey', 'Семе́й', 'exact'],
    ['semey', 'Cемей', 'exact'],
  ])('%s, typed «%s», is %s', (id, text, expected) => expect(result(id, text)).toBe(expected))

  test('the answer to another question is named as such', () => {
    expect(typed('semey', 'Омбы')).toEqual({ result: 'knownOther', entity: 'omby' })
    expect(typed('uaqytsha', 'Уакытша Сибир укимети')).toEqual({ result: 'knownOther', entity: 'sibir' })
    expect(typed('omby', 'Семй')).toEqual({ result: 'unknown' })
    expect(typed('omby', 'Семипалатинс')).toEqual({ result: 'knownOther', entity: 'semey' })
    const item = askFor(entities, 'semey', { options: [option('omby', 'Омбы')] })
    expect(matchText(index, item, 'typed', 'омбы')).toEqual({ result: 'knownOther', option: 'omby', entity: 'omby' })
  })

  test('a word of four letters bears no slip, and figures never do', () => {
    const regiments = { first: entity('unit', '1-Семей атты әскер полкі'), year: entity('unit', '1917 жылғы жалпықазақ съезі') }
    const bank = indexOf(regiments)
    expect(matchText(bank, askFor(regiments, 'first'), 'typed', '2-Семей атты әскер полкі').result).toBe('unknown')
    expect(matchText(bank, askFor(regiments, 'first'), 'typed', '12-Семей атты әскер полкі').result).toBe('unknown')
    expect(matchText(bank, askFor(regiments, 'year'), 'typed', '1971 жылғы жалпықазақ съезі').result).toBe('unknown')
    expect(matchText(bank, askFor(regiments, 'year'), 'typed', '1917 жылғы жалпықазак съезі').result).toBe('spelling')
  })

  test('text far longer than any name is refused unread', () => {
    expect(result('semey', `${'Семей '.repeat(2000)}`)).toBe('unknown')
    expect(result('semey', `Семей${' '.repeat(maxTypedLength)}`)).toBe('unknown')
    expect(result('semey', `Семей${' '.repeat(maxTypedLength - 5)}`)).toBe('exact')
  })
})

describe('a person', () => {
  test.each<[string, string, Score['result']]>([
    ['bukeikhan', 'Бөкейхан', 'exact'],
    ['bukeikhan', 'Бөкейхан Әлихан', 'exact'],
    ['bukeikhan', 'Ә. Бөкейхан', 'exact'],
    ['bukeikhan', 'Ә.Бөкейхан', 'exact'],
    ['bukeikhan', 'Бөкейхан Ә.', 'exact'],
    ['bukeikhan', 'Бокейханов', 'spelling'],
    ['bukeikhan', 'Э. Бокейхан', 'spelling'],
    ['bukeikhan', 'Бокейхон', 'spelling'],
    ['bukeikhan', 'Бөкейханды', 'wrongForm'],
    ['bukeikhan', 'Әлихан Нұрмұхамедұлы Бөкейханов', 'exact'],
    ['bukeikhan', 'Әлихан', 'almost'],
    ['bukeikhan', 'К. Бөкейхан', 'almost'],
    ['zhansha', 'Досмұхамедов', 'almost'],
    ['khalel', 'Досмухамедов', 'almost'],
    ['zhansha', 'Ж. Досмұхамедов', 'exact'],
    ['zhansha', 'Жаһанша Досмухамедов', 'spelling'],
    ['khalel', 'Халел Досмухамедов', 'spelling'],
    ['khalel', 'Халел', 'almost'],
    ['zhansha', 'Халел', 'unknown'],
    ['tanashev', 'Танашев', 'exact'],
    ['tanashev', 'Уәлитхан Танашев', 'spelling'],
    ['tanashev', 'Ахмет Танашев', 'unknown'],
    ['birimzhanov', 'А. Бірімжанов', 'exact'],
    ['birimzhanov', 'Айдар Бірімжанов', 'unknown'],
    ['tynyshbaev', 'Мұхамеджан Тынышбаев', 'unknown'],
    ['kolonel', 'Ерыкалинцев', 'exact'],
    ['bukeikhan', 'полковник Бөкейхан', 'exact'],
    ['nikolai', 'II', 'unknown'],
    ['nikolai', 'Николай ІІ', 'exact'],
  ])('%s, typed «%s», is %s', (id, text, expected) => expect(result(id, text)).toBe(expected))

  test('one bearer of a surname is never the other', () => {
    expect(typed('zhansha', 'Халел Досмұхамедов')).toEqual({ result: 'knownOther', entity: 'khalel' })
    expect(typed('zhansha', 'Халел Досмухамедов')).toEqual({ result: 'knownOther', entity: 'khalel' })
    expect(typed('khalel', 'Ж. Досмухамедов')).toEqual({ result: 'knownOther', entity: 'zhansha' })
    expect(typed('khalel', 'Халел Ғаббасов')).toEqual({ result: 'knownOther', entity: 'gabbasov' })
  })

  test('a surname that two others share names neither', () => {
    expect(typed('gabbasov', 'Досмұхамедов')).toEqual({ result: 'unknown' })
  })

  test('in English, initials of two letters are one sound', () => {
    const people = { zhansha: entity('person', 'Zhansha Dosmukhamedov'), khalel: entity('person', 'Khalel Dosmukhamedov') }
    const bank = indexOf(people, [], 'en')
    const ask = (id: string, text: string) => matchText(bank, askFor(people, id), 'typed', text).result
    expect([ask('zhansha', 'Zh. Dosmukhamedov'), ask('zhansha', 'Z Dosmukhamedov'), ask('khalel', 'Dosmukhamedov, Kh.')]).toEqual(['exact', 'exact', 'exact'])
    expect([ask('khalel', 'Zh. Dosmukhamedov'), ask('khalel', 'Dosmukhamedov')]).toEqual(['knownOther', 'almost'])
  })
})

describe('names that several answers claim', () => {
  const shared: Record<string, BankEntity> = {
    town: entity('town', 'Орал'),
    region: entity('region', 'Орал облысы', { alias: ['Орал'] }),
    river: entity('river', 'Орал'),
    directory: entity('body', 'Директория', { alias: ['Уақытша Бүкілресейлік үкімет'] }),
    allRussian: entity('body', 'Уақытша Бүкілресейлік үкімет', { alias: ['Директория'] }),
    council: entity('body', 'Ұлт Кеңесі', { alias: ['Кеңес'] }),
    conference: entity('body', 'Уфа кеңесі', { alias: ['кеңес'] }),
    cossack: entity('people', 'казак'),
    kazakh: entity('people', 'қазақ'),
  }
  const bank = indexOf(shared)
  const ask = (id: string, text: string) => matchText(bank, askFor(shared, id), 'typed', text)

  test('belong to whose name they are; the question tells namesakes of different kinds apart', () => {
    expect(ask('town', 'Орал').result).toBe('exact')
    expect(ask('river', 'Орал').result).toBe('exact')
    expect(ask('region', 'Орал').result).toBe('almost')
  })
  test('are right for two names of one thing', () => expect([ask('directory', 'Уақытша Бүкілресейлік үкімет').result, ask('allRussian', 'Директория').result]).toEqual(['exact', 'exact']))
  test('need more words between answers of one kind', () => expect([ask('council', 'кеңес').result, ask('conference', 'Кенес').result]).toEqual(['almost', 'almost']))
  test('Cossack is not Kazakh typed on a Russian keyboard', () => {
    expect(ask('kazakh', 'казак')).toEqual({ result: 'knownOther', entity: 'cossack' })
    expect(ask('cossack', 'қазақ')).toEqual({ result: 'knownOther', entity: 'kazakh' })
    expect(ask('cossack', 'казақ').result).not.toBe('exact')
  })
  test('a spelling of two answers is neither, whatever their kinds', () => {
    const two = { white: entity('people', 'ақ'), lime: entity('thing', 'әк') }
    expect(['white', 'lime'].map((id) => matchText(indexOf(two), askFor(two, id), 'typed', 'ак').result)).toEqual(['almost', 'almost'])
  })
  test('an option that is written like the answer makes it unclear', () => {
    const item = askFor(entities, 'semey', { options: [option('other-semey', 'Семей')] })
    expect(matchText(index, item, 'typed', 'Семей').result).toBe('almost')
  })
  test('a letter the keyboard has is never typed for one it lacks', () => {
    const only = { cossack: entity('people', 'казак') }
    expect(matchText(indexOf(only), askFor(only, 'cossack'), 'typed', 'қазақ').result).toBe('unknown')
  })
})

describe('words of the language', () => {
  const one = { ataq: entity('thing', 'қазақ'), dosmukh: entity('person', 'Қозыбағаров'), trade: entity('thing', 'саудагер'), front: entity('event', 'майдан') }
  const lexicon = new Set(['казак', 'козыбагаров', 'мейдан', 'саудагет'])
  const ask = (id: string, text: string) => matchText(indexOf(one, [], 'kk', lexicon), askFor(one, id), 'typed', text).result
  test('are no spelling of another word', () => expect([ask('ataq', 'казак'), ask('dosmukh', 'козыбагаров')]).toEqual(['almost', 'almost']))
  test('are no near miss', () => expect([ask('front', 'мейдан'), ask('front', 'мойдан')]).toEqual(['unknown', 'almost']))
  test('are no slip either', () => expect([ask('trade', 'саудагет'), ask('trade', 'саудагеп')]).toEqual(['almost', 'spelling']))
  test('a slip that makes a word of another answer is not accepted', () => {
    const two = { first: entity('body', 'қорғаныс комитеті'), second: entity('thing', 'қорғансы бөлімі') }
    expect(matchText(indexOf(two), askFor(two, 'first'), 'typed', 'қорғансы комитеті').result).toBe('almost')
  })
})

describe('a cloze', () => {
  const item = askFor(entities, 'orynbor', { forms: { flashcard: { stem: '' }, cloze: { before: '', after: '', answer: 'Орынборда' } } })
  const ask = (text: string) => matchText(index, item, 'cloze', text).result
  test('takes the inflected form; other forms of the name are the wrong form', () => {
    expect([ask('Орынборда'), ask('Орынбор'), ask('Орынборға'), ask('Оренбург қаласы')]).toEqual(['exact', 'wrongForm', 'wrongForm', 'wrongForm'])
  })
  test('asked in the base form, aliases are right and case forms are the wrong form', () => {
    const plain = askFor(entities, 'orynbor', { forms: { flashcard: { stem: '' }, cloze: { before: '', after: '', answer: 'Орынбор' } } })
    expect(['Орынбор', 'Оренбург қаласы', 'Орынборда'].map((text) => matchText(index, plain, 'cloze', text).result)).toEqual(['exact', 'exact', 'wrongForm'])
  })
})

describe('an authored text', () => {
  const asks = (key: string, text: string, group: string, accepted: readonly string[] = []) =>
    itemFor({ kind: 'text', key }, text, { group, accepted: accepted.map((one) => ({ text: one, as: 'name' })), options: [option('famine', 'аштық')] })
  const items = [asks('anarchy', 'бассыздықты болдырмау', 'aims', ['анархияны болдырмау']), asks('unity', 'елдің бірлігі', 'aims'), asks('yes', 'иә', 'a'), asks('also-yes', 'иә', 'b')]
  const bank = indexOf(entities, items)
  const ask = (at: number, text: string) => matchText(bank, items[at] ?? asks('', '', ''), 'typed', text)
  test('takes its accepted wordings', () => expect([ask(0, 'Анархияны болдырмау').result, ask(0, 'бассыздыкты болдырмау').result, ask(3, 'иә').result]).toEqual(['exact', 'spelling', 'exact']))
  test('names what was given instead', () => {
    expect(ask(0, 'аштық')).toEqual({ result: 'knownOther', option: 'famine' })
    expect(ask(0, 'елдің бірлігі')).toEqual({ result: 'knownOther', option: 'unity' })
    expect(ask(0, 'Семей')).toEqual({ result: 'knownOther', entity: 'semey' })
  })
})

test('an item may accept more than its entity does', () => {
  const item = { ...askFor(entities, 'omby'), answer: { ...askFor(entities, 'omby').answer, accepted: [{ text: 'Сібір астанасы', as: 'alias' as const }] } }
  expect(['Сібір астанасы', 'Омбы'].map((text) => matchText(index, item, 'typed', text).result)).toEqual(['exact', 'exact'])
  expect(result('omby', 'Сібір астанасы')).toBe('unknown')
})

test('what stands in brackets may be left out, and an English article too', () => {
  const places = { kostanay: entity('town', 'Kustanay (Kostanay)'), army: entity('body', 'Ural Army') }
  const bank = indexOf(places, [], 'en')
  const ask = (id: string, text: string) => matchText(bank, askFor(places, id), 'typed', text).result
  expect([ask('kostanay', 'kustanay'), ask('kostanay', 'Kustanay (Kostanay)'), ask('army', 'the Ural Army')]).toEqual(['exact', 'exact', 'exact'])
})

describe('whatever the bank', () => {
  const letters = fc.constantFrom(...'аәғгқкнңоөұүуіиыхһбтр')
  const word = fc.array(letters, { minLength: 1, maxLength: 10 }).map((all) => all.join(''))
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const type = fc.constantFrom('person', 'town')
  const bankLike = fc.uniqueArray(fc.record({ type, name, alias: fc.array(name, { maxLength: 2 }) }), { minLength: 2, maxLength: 8, selector: (one) => one.name })

  test('typing one name is never right for another', () => {
    fc.assert(
      fc.property(bankLike, (rows) => {
        const all = Object.fromEntries(rows.map((row, at) => [`e${at}`, entity(row.type, row.name, { alias: row.alias })]))
        const bank = indexOf(all)
        const mutual = (a: BankEntity | undefined, b: BankEntity | undefined) => a?.accepted.some(({ text }) => text === b?.name) === true
        for (const asked of Object.keys(all)) {
          for (const other of Object.keys(all)) {
            if (other === asked || (mutual(all[asked], all[other]) && mutual(all[other], all[asked]))) continue
            expect(['knownOther', 'almost', 'unknown']).toContain(matchText(bank, askFor(all, asked), 'typed', all[other]?.name ?? '').result)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('an answer in its own words is right, or needs more words where another claims them', () => {
    fc.assert(
      fc.property(bankLike, (rows) => {
        const all = Object.fromEntries(rows.map((row, at) => [`e${at}`, entity(row.type, row.name)]))
        const bank = indexOf(all)
        for (const asked of Object.keys(all)) expect(matchText(bank, askFor(all, asked), 'typed', all[asked]?.name ?? '').result).toBe('exact')
      }),
      { numRuns: 200 },
    )
  })
})
