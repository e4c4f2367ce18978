import { expect, test } from 'vitest'
import { shellOf } from '../../src/contracts/shells'
import { viewOf } from './view-of'

test.each([
  ['/kk', { screen: 'home' }],
  ['/kk/', { screen: 'home' }],
  ['/ru/study/must-know', { screen: 'study', deck: 'must-know' }],
  ['/ru/study/', { screen: 'home' }],
  ['/en/facts', { screen: 'facts' }],
  ['/en/facts/militia.quota.turgay', { screen: 'fact', fact: 'militia.quota.turgay' }],
  ['/en/facts/a%20b', { screen: 'fact', fact: 'a b' }],
  ['/en/settings', { screen: 'settings' }],
  ['/en/sources', { screen: 'sources' }],
  ['/kk/account', { screen: 'account', page: 'me' }],
  ['/kk/account/', { screen: 'account', page: 'me' }],
  ['/kk/account/sign-in', { screen: 'account', page: 'signIn' }],
  ['/ru/account/sign-up', { screen: 'account', page: 'signUp' }],
  ['/ru/account/recover', { screen: 'account', page: 'recover' }],
  ['/en/account/privacy', { screen: 'account', page: 'privacy' }],
  ['/en/account/admin', { screen: 'account', page: 'admin' }],
  ['/en/account/nothing', { screen: 'account', page: 'me' }],
])('%s is %o', (path, view) => {
  expect(viewOf(path)).toEqual(view)
  // Without a network the page stored for the same screen is shown, or React would find another one than it was made for.
  expect(shellOf(path)?.kind).toBe(view.screen)
})
