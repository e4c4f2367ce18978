/** The screens about accounts and classes, each at its own address. */
export type AccountPage = 'me' | 'signIn' | 'signUp' | 'recover' | 'privacy' | 'admin' | 'classes' | 'class' | 'join'

/** The screens of the learner's app. */
export type View =
  | { readonly screen: 'home' | 'facts' | 'settings' | 'sources' }
  | { readonly screen: 'study'; readonly deck: string }
  | { readonly screen: 'fact'; readonly fact: string }
  | { readonly screen: 'account'; readonly page: AccountPage }

const accountPages: ReadonlyMap<string, AccountPage> = new Map([
  ['sign-in', 'signIn'],
  ['sign-up', 'signUp'],
  ['recover', 'recover'],
  ['privacy', 'privacy'],
  ['admin', 'admin'],
])

/** Which screen an address means; the first segment is the locale. Pages exist for exactly these, so anything else is home. */
export function viewOf(pathname: string): View {
  const [, , first, second] = pathname.split('/').map(decodeURIComponent)
  if (first === 'study' && second !== undefined && second !== '') return { screen: 'study', deck: second }
  if (first === 'facts') return second === undefined || second === '' ? { screen: 'facts' } : { screen: 'fact', fact: second }
  if (first === 'account') return { screen: 'account', page: accountPages.get(second ?? '') ?? 'me' }
  if (first === 'classes' || first === 'class' || first === 'join') return { screen: 'account', page: first }
  if (first === 'settings' || first === 'sources') return { screen: first }
  return { screen: 'home' }
}
