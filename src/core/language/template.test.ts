import { describe, expect, it } from 'vitest'
import type { ResolvePlaceholder } from './template'
import { placeholdersOf, renderTemplate, templateProblems } from './template'

const resolve: ResolvePlaceholder = ({ slot, form }) => {
  const texts: Readonly<Record<string, string>> = { 'region.the': 'the Turgay region', region: 'Turgay region', number: '3,000', 'body.gen': 'уақытша Кеңестің' }
  return texts[form === null ? slot : `${slot}.${form}`] ?? null
}

describe('filling a wording', () => {
  it.each([
    ['How many men was {region.the} to call up?', 'How many men was the Turgay region to call up?'],
    ['{region.the} was to call up {number} men.', 'The Turgay region was to call up 3,000 men.'],
    ['It was planned. {region.the} was asked.', 'It was planned. The Turgay region was asked.'],
    ['«{body.gen}» төрағасы', '«Уақытша Кеңестің» төрағасы'],
    ['No placeholder.', 'No placeholder.'],
    ['{number} and {number}', '3,000 and 3,000'],
  ])('%s', (template, text) => {
    expect(renderTemplate(template, 'en', resolve)).toEqual({ ok: true, text })
  })

  it('one unknown placeholder fails the whole, and all are named', () => {
    expect(renderTemplate('{region} in {town.loc} on {date} {Bad} {}', 'kk', resolve)).toEqual({ ok: false, unknown: ['{town.loc}', '{date}', '{Bad}', '{}'] })
  })

  it('a value that holds braces is not filled again', () => {
    expect(renderTemplate('Say {a}', 'en', () => '{region} $& $1')).toEqual({ ok: true, text: 'Say {region} $& $1' })
  })

  it('tells the resolver slot, form and language', () => {
    const asked: unknown[] = []
    renderTemplate('{region.gen} {number}', 'ru', (placeholder, locale) => { asked.push([placeholder, locale]); return 'x' })
    expect(asked).toEqual([[{ slot: 'region', form: 'gen' }, 'ru'], [{ slot: 'number', form: null }, 'ru']])
    expect(placeholdersOf('{region.gen} {number} {Bad}')).toEqual([{ slot: 'region', form: 'gen' }, { slot: 'number', form: null }])
  })
})

describe('G4: a suffix never touches a placeholder', () => {
  it.each([
    '{region}да', '{number}-ға дейін', '«{body}»тың', '{body}’s chairman', '{body}-дің', '{number}–нан', 'пред{body}', 'Северо-{region}', '{body}{region}',
    '{Region}', '{region.}', '{ region }', '{}', '{region', 'region}', '{{region}}', '{body}ның {number}',
  ])('%s is refused', (template) => {
    expect(templateProblems(template)).not.toEqual([])
  })

  it.each([
    '{region.abl} неше адам шақырылуға тиіс еді?', 'Сколько человек ({number.noun}) призвали?', '{number}, {region.the}.', '«{body}» – үкімет', '{from}–{to}',
    'On {date}: {body.the}', '{secondBody.gen} төрағасы', 'без подстановок',
  ])('%s is allowed', (template) => {
    expect(templateProblems(template)).toEqual([])
  })

  it('says what is glued where', () => {
    expect(templateProblems('{region}да және {body}ның')).toEqual(['A suffix is glued to a placeholder: {region}да', 'A suffix is glued to a placeholder: {body}ның'])
  })
})
