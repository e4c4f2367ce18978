import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loginLink, readLoginLink } from './login-link'

test('a login comes out of its link as it went in, and none of it is before the #', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(text, text, (username, password) => {
      const url = new URL(loginLink('https://school.example', 'kk', { username, password }))
      expect([url.pathname, url.search]).toEqual(['/kk/account/sign-in', ''])
      expect(readLoginLink(url.hash)).toEqual({ username, password })
    }),
  )
  for (const hash of ['', '#', '#u=', '#u=YQ', '#p=YQ', '#u=&p=YQ', '#u=YQ&p=', '#u=a&p=YQ', '#u=_w&p=YQ', '#u=YQ&p=YQ&x=1', '#top']) expect([hash, readLoginLink(hash)]).toEqual([hash, null])
})
