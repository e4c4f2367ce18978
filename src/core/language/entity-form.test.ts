import { describe, expect, it } from 'vitest'
import type { Entity } from '../facts/fact-base'
import { entityCaseForms, entityForm } from './entity-form'

const turgay: Entity = {
  id: 'turgay-region',
  type: 'region',
  names: {
    kk: { name: 'Торғай облысы', possessed: true, cases: {}, aliases: [] },
    ru: {
      name: 'Тургайская область', gender: 'f', number: 'sg', animate: false, aliases: [],
      cases: { nom: 'Тургайская область', gen: 'Тургайской области', dat: 'Тургайской области', acc: 'Тургайскую область', ins: 'Тургайской областью', prep: 'Тургайской области' },
    },
    en: { name: 'Turgay region', article: 'the', aliases: [] },
  },
  partOf: [],
  sameAs: [],
  givenNameOutside: false,
}
const omsk: Entity = { ...turgay, names: { ...turgay.names, kk: { ...turgay.names.kk, name: 'Омск', possessed: false, cases: { loc: 'Омскте' } }, en: { name: 'Omsk', article: '', aliases: [] } } }

describe('G4: templates ask for a case form of an entity', () => {
  it.each([
    ['kk', 'nom', 'Торғай облысы'], ['kk', 'abl', 'Торғай облысынан'], ['kk', 'dat', 'Торғай облысына'],
    ['ru', 'nom', 'Тургайская область'], ['ru', 'acc', 'Тургайскую область'], ['ru', 'prep', 'Тургайской области'],
    ['en', 'nom', 'Turgay region'], ['en', 'the', 'the Turgay region'],
  ] as const)('%s %s', (locale, form, text) => {
    expect(entityForm(turgay, locale, form)).toBe(text)
  })

  it.each([['kk', 'prep'], ['kk', 'the'], ['ru', 'loc'], ['ru', 'abl'], ['en', 'gen'], ['en', ''], ['ru', 'toString']] as const)('%s has no form %s', (locale, form) => {
    expect(entityForm(turgay, locale, form)).toBeNull()
  })

  it('a form of the data wins over the Kazakh rules, and only that form', () => {
    expect(entityForm(omsk, 'kk', 'loc')).toBe('Омскте')
    expect(entityForm(omsk, 'kk', 'dat')).toBe('Омскіге')
  })

  it('no article, no change', () => {
    expect(entityForm(omsk, 'en', 'the')).toBe('Omsk')
  })
})

describe('G6: forms accepted when a learner types another case', () => {
  it('are all different, and never the name itself', () => {
    expect(entityCaseForms(turgay, 'kk')).toEqual(['Торғай облысының', 'Торғай облысына', 'Торғай облысын', 'Торғай облысында', 'Торғай облысынан', 'Торғай облысымен'])
    expect(entityCaseForms(turgay, 'ru')).toEqual(['Тургайской области', 'Тургайскую область', 'Тургайской областью'])
    expect(entityCaseForms(turgay, 'en')).toEqual(['the Turgay region'])
    expect(entityCaseForms(omsk, 'en')).toEqual([])
  })
})
