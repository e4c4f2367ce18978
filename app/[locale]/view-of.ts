import { schoolPaths } from '../../src/contracts/shells'

/** The screens about accounts and classes, each at its own address. */
export type AccountPage = 'me' | 'signIn' | 'signUp' | 'recover' | 'privacy' | 'admin' | 'classes' | 'class' | 'join' | 'board' | 'roster' | 'sets' | 'set' | 'assign' | 'assignment' | 'preview' | 'report' | 'myReport'

/** Screens with tables and much beside each other: they take the width of a large screen. */
export const widePages: ReadonlySet<AccountPage> = new Set(['class', 'roster', 'set', 'assignment', 'report', 'myReport'])

/** Screens that nobody but a teacher comes to. */
export const teacherPages: ReadonlySet<AccountPage> = new Set(['class', 'board', 'roster', 'sets', 'set', 'assign', 'assignment', 'preview', 'report'])

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

/** What stands directly behind the language, as `src/contracts/shells.ts` lists it. */
const schoolPages: ReadonlyMap<string, AccountPage> = new Map(schoolPaths.map((path) => [path, path === 'my-report' ? 'myReport' : path]))

/** Which screen an address means; the first segment is the locale. Pages exist for exactly these, so anything else is home. */
export function viewOf(pathname: string): View {
  const [, , first, second] = pathname.split('/').map(decodeURIComponent)
  if (first === 'study' && second !== undefined && second !== '') return { screen: 'study', deck: second }
  if (first === 'facts') return second === undefined || second === '' ? { screen: 'facts' } : { screen: 'fact', fact: second }
  if (first === 'account') return { screen: 'account', page: accountPages.get(second ?? '') ?? 'me' }
  const school = schoolPages.get(first ?? '')
  if (school !== undefined) return { screen: 'account', page: school }
  if (first === 'settings' || first === 'sources') return { screen: first }
  return { screen: 'home' }
}
