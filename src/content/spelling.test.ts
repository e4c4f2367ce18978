import { describe, expect, it } from 'vitest'
import { buildBank } from '../testing/bank-builder'
import { checkSpelling, type Dictionary, type SpellingList } from './spelling'
import { readReceipt, receiptMaker, receiptText } from './spelling-receipt'

const kazakh = buildBank([], {
  locale: 'kk',
  entities: { ufa: { type: 'place', name: 'Уфа', accepted: [{ text: 'Уффа', as: 'misspelling' }] } },
})
const russian = buildBank([], {
  locale: 'ru',
  entities: {
    government: { type: 'body', name: 'Временное правительство', accepted: [{ text: 'Временного правительства', as: 'name' }, { text: 'Урменное', as: 'misspelling' }] },
  },
})

function check(words: readonly string[], list: SpellingList = {}, known: readonly string[] = [], bank = kazakh) {
  const dictionary: Dictionary = (asked) => new Set(asked.filter((each) => known.includes(each)))
  return checkSpelling(words, bank, list, dictionary)
}

describe('what vouches for a word', () => {
  const list: SpellingList = { lemmas: { noun: ['қала', 'Қазақстан'], verb: ['құр'] }, listed: [{ reason: 'an ending written after a figure', words: ['і'] }] }

  it('counts a word by the dictionary, by a rule, by the list, or as unknown', () => {
    const report = check(['ел', 'қаладағы', 'құрылған', 'Қазақстандағы', 'і', 'қаладагы'], list, ['ел'])
    expect(report).toEqual({ words: 6, byDictionary: 1, byRule: 3, listed: 1, unknown: ['қаладагы'], unused: [] })
  })

  it('a lemma vouches for its forms at the start of a sentence too, a name only with its capital', () => {
    expect(check(['Қалада', 'қазақстанда', 'құру', 'Қазақстан', 'і'], list).unknown).toEqual(['қазақстанда'])
  })

  it('a Kazakh name vouches for its case forms, a spelling known to be wrong for none', () => {
    expect(check(['Уфа', 'Уфадағы', 'Уфаға', 'Уфаге', 'уфада', 'Уффа']).unknown).toEqual(['Уфаге', 'уфада', 'Уффа'])
  })

  it('a Russian name vouches for the case forms that the entity holds, in lower case also at the start of a sentence', () => {
    const report = check(['Временного', 'правительства', 'Правительства', 'временного', 'правительствами', 'Урменное'], {}, [], russian)
    expect(report.byRule).toBe(3)
    expect(report.unknown).toEqual(['временного', 'правительствами', 'Урменное'])
  })

  it('a Russian bank has no Kazakh endings', () => {
    expect(check(['қалада'], { lemmas: { noun: ['қала'] } }, [], russian).unknown).toEqual(['қалада'])
  })
})

describe('a compound with hyphens', () => {
  const list: SpellingList = { lemmas: { noun: ['тамыр'] }, listed: [{ reason: 'a foreign word', words: ['экс'] }] }

  it('is vouched for by its parts', () => {
    const report = check(['түп-тамыры', 'экс-тамыр'], list, ['түп'])
    expect([report.byRule, report.listed, report.unknown]).toEqual([1, 1, []])
  })

  it('is not vouched for by a dictionary that only refuses parts', () => {
    const everyWhole: Dictionary = (asked) => new Set(asked.filter((each) => each.includes('-') || each === 'түп'))
    expect(checkSpelling(['түп-түп', 'түп-тамырі', 'бб-вв'], kazakh, { lemmas: { noun: ['тамыр'] } }, everyWhole)).toMatchObject({ byDictionary: 1, unknown: ['түп-тамырі', 'бб-вв'] })
  })

  it('is unknown where one part is', () => {
    expect(check(['түп-тамырі', 'экс-тамыр'], list, ['түп']).unknown).toEqual(['түп-тамырі'])
  })

  it('counts for the dictionary where that has every part', () => {
    expect(check(['анда-санда'], {}, ['анда', 'санда']).byDictionary).toBe(1)
  })
})

describe('what nothing needs', () => {
  it('a listed word that no text has, or that the dictionary or a rule vouches for', () => {
    const list: SpellingList = { lemmas: { noun: ['қала'] }, listed: [{ reason: 'interface word', words: ['жоқ', 'бар', 'қалада', 'хаки'] }] }
    expect(check(['бар', 'қалада', 'хаки'], list, ['бар']).unused).toEqual(['жоқ', 'бар', 'қалада'])
  })

  it('is no matter for lemmas: they wait for their next word', () => {
    expect(check(['қалада'], { lemmas: { noun: ['қала', 'дала'], verb: ['кел'] } }).unused).toEqual([])
  })
})

describe('the receipt of a dictionary', () => {
  const maker = receiptMaker('kk_KZ', 'abc')

  it('names the dictionary and its hash first, then its words in order', () => {
    expect(receiptText(maker, new Set(['үй', 'ел']))).toBe('# kk_KZ sha256 abc\nел\nүй\n')
  })

  it('is read as it was written', () => {
    expect(readReceipt(receiptText(maker, ['үй', 'ел']))).toEqual({ maker, words: new Set(['ел', 'үй']) })
  })

  it('of an unknown dictionary still has its words', () => {
    expect(readReceipt('ел\nүй\n')).toEqual({ maker: '', words: new Set(['ел', 'үй']) })
  })
})
