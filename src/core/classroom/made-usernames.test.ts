import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUsername, usernameKey } from '../accounts/username'
import { locales } from '../locale'
import { chooseUsernames, nameStem } from './made-usernames'

const none: ReadonlySet<string> = new Set()

test('a name gives a short word in the class’s script, without letters that a Russian keyboard lacks', () => {
  expect(chooseUsernames(['Әлібек Қуанышұлы', 'Ғалымжан', 'Һарун', 'Ёлкина Мария', 'John Smith', 'А. Ахметов', 'Нұр-Сұлтан'], 'kk', none)).toEqual(['алибек', 'галымжан', 'харун', 'елкина', 'жохн', 'ахметов', 'нурсултан'])
  expect(chooseUsernames(['Щукина Юлия', 'Қуаныш', 'Renée', 'Ильясов'], 'en', none)).toEqual(['shchukina', 'quanysh', 'renee', 'ilyasov'])
  expect(chooseUsernames(['李雷', '12', '’'], 'ru', none)).toEqual(['ученик', 'ученик2', 'ученик3'])
  expect(nameStem('Мұхамедрахимжанов', 'kk')).toBe('мухамедрахимжа')
})

test('people of one name are told apart, and from whoever is there already, also in look-alike letters', () => {
  expect(chooseUsernames(['Ерлан Қ.', 'Ерлан Қ.', 'Ерлан', 'Ерлан Б.'], 'kk', none)).toEqual(['ерлан', 'ерланк', 'ерлан2', 'ерланб'])
  expect(chooseUsernames(['Анна'], 'ru', new Set([usernameKey('AННA'), usernameKey('анна2')]))).toEqual(['анна3'])
  expect(chooseUsernames(['Ли', 'Ли', 'Я'], 'ru', none)).toEqual(['ли2', 'ли3', 'я10'])
})

test('no name becomes a rude username: neither by itself nor with an initial', () => {
  expect(chooseUsernames(['Shi Anna', 'Shi Tatyana', 'Shi Boris'], 'en', none)).toEqual(['shi', 'shi2', 'shib'])
  expect(chooseUsernames(['Сук Ирина', 'Сук Алия'], 'ru', none)).toEqual(['сук', 'сук2'])
  expect(chooseUsernames(['Сука Ирина', 'Қотақ Ерлан', 'Shit Anna'], 'ru', none)).toEqual(['ученик', 'ученике', 'схит'])
})

test('any names give usernames that can be taken, all different, the same ones each time, and no search is long', () => {
  const person = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('Айгүл', 'Ерлан', 'Иванов Иван', 'Ng'))
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), fc.constantFrom(...locales), (names, locale) => {
      const taken = new Set(names.slice(0, 5).map((name) => usernameKey(nameStem(name, locale))))
      const made = chooseUsernames(names, locale, taken)
      const keys = made.map((each) => usernameKey(each))
      expect(new Set([...keys, ...taken]).size).toBe(names.length + taken.size)
      for (const [at, each] of made.entries()) {
        expect(readUsername(each)).toEqual({ name: each, key: keys[at] })
        // What is looked up of those that are taken is found by this.
        expect(keys[at]?.startsWith(usernameKey(nameStem(names[at] ?? '', locale)))).toBe(true)
        expect(each.length).toBeLessThanOrEqual(18)
      }
      expect(chooseUsernames(names, locale, taken)).toEqual(made)
    }),
  )
})
