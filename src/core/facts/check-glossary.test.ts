import { describe, expect, it } from 'vitest'
import { changed, plainAsk, smallBase } from '../../testing/fact-base-fixture'
import { checkGlossary, type GlossaryTerm, avoidedIn } from './check-glossary'
import { nowhere } from './located'

const plan: GlossaryTerm = { id: 'plan', kk: 'жоспар құру', ru: 'план набора', en: 'plan of levies', avoid: avoidedIn(null) }
const stating = (kk: string, ru: string, en: string) => changed(smallBase(), 'plan.cause', ({ wording }) => ({ wording: { ...wording, statement: { kk, ru, en } } }))
const checks = (base: ReturnType<typeof smallBase>, term: GlossaryTerm) => checkGlossary(base, [term], nowhere).map(({ id, check, say }) => `${id} ${check} ${/\b(kk|ru|en)\b/.exec(say)?.[1]}`)

describe('the glossary', () => {
  it('is used: the words of a term follow each other in some text, in whatever form', () => {
    const used = stating('Жоспарды құрудың мәні.', 'О плане наборов.', 'The plans of levies were kept.')
    expect(checks(used, plan)).toEqual([])
    expect(checks(stating('Құру жоспары.', 'О плане набора.', 'The plan of levies.'), plan)).toEqual(['plan unused term kk'])
  })
  it('counts a short word only whole', () => {
    const gun = { ...plan, kk: 'оқ', ru: 'ружьё', en: 'gun' }
    expect(checks(stating('Оқулық бар.', 'Было ружьё.', 'The guests left.'), gun)).toEqual(['plan unused term en'])
    expect(checks(stating('Оқпен.', 'Было ружьё.', 'Guns.'), gun)).toEqual([])
  })
  it('is kept to: a name to be avoided at the beginning of a word, outside quotation marks, is found', () => {
    const avoiding = { ...plan, avoid: avoidedIn({ ru: ['разнарядк'] }) }
    const base = (ru: string) => stating('Жоспар құру.', `План набора. ${ru}`, 'The plan of levies.')
    expect(checks(base('Разные разнарядки.'), avoiding)).toEqual(['plan.cause glossary ru'])
    expect(checks(base('Слово «разнарядка», «новая разнарядка», предразнарядка.'), avoiding)).toEqual([])
  })
  it('leaves free what learners may type', () => {
    const avoiding = { ...plan, avoid: avoidedIn({ kk: ['тізім'] }) }
    const base = changed(stating('Жоспар құру.', 'План набора.', 'The plan of levies.'), 'plan.cause', ({ ask }) => ({ ask: { cause: { ...plainAsk, ...ask.cause, accepted: { kk: ['тізім'], ru: [], en: [] } } } }))
    expect(checks(base, avoiding)).toEqual([])
  })
})
