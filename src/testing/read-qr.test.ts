import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loginLink, readLoginLink } from '../core/classroom/login-link'
import { locales } from '../core/locale'
import { QrCode } from '../ui/qr-code'
import { readQr } from './read-qr'

test.each(locales)('%s: the code on a card leads to the sign-in with its name and pass-phrase', (locale) => {
  const login = { username: 'мухамедрахимжаб', password: 'самырсын жолбарыс белдемше замандас' }
  const svg = renderToStaticMarkup(createElement(QrCode, { text: loginLink('https://jady.school-lyceum-160.edu.kz', locale, login), label: 'a code' }))
  const url = new URL(readQr(svg))
  expect([url.origin, url.pathname, url.search, readLoginLink(url.hash)]).toEqual(['https://jady.school-lyceum-160.edu.kz', `/${locale}/account/sign-in`, '', login])
  expect(svg).toContain('role="img" aria-label="a code"')
  // As wide as 40 mm of paper allow for phones with bad cameras: a module of more than half a millimetre.
  expect(Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])).toBeLessThanOrEqual(69)
})
