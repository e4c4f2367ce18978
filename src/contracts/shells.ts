import { isLocale, type Locale } from '../core/locale'

/**
 * The kinds of page that are kept for use without a network, one of each per language. Every address of a kind renders the same
 * page before the learner's data is read, so one stored page serves them all.
 */
export const shellKinds = ['home', 'study', 'facts', 'fact', 'settings', 'sources', 'account'] as const
export type ShellKind = (typeof shellKinds)[number]

/** Where the screens of teachers and their classes are; each is one page for all, what it shows comes from the server to whom it may. */
export const schoolPaths = ['classes', 'class', 'join', 'board', 'roster', 'sets', 'set', 'assign', 'assignment', 'preview', 'report', 'my-report'] as const

/** Whether the name of a set in an address is that of an assignment. */
export function isWorkId(deck: string): boolean {
  return workId.test(deck)
}

/** As `next.config.mjs` has it as well. */
const workId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Which stored page can stand in for an address; null for one that is none of the app's. An address of no kind gets the home page. */
export function shellOf(pathname: string): { readonly locale: Locale; readonly kind: ShellKind } | null {
  const [, locale, first, second] = pathname.split('/')
  if (!isLocale(locale)) return null
  return { locale, kind: kindOf(first ?? '', second ?? '') }
}

function kindOf(first: string, second: string): ShellKind {
  if (first === 'study') return second === '' ? 'home' : 'study'
  if (first === 'facts') return second === '' ? 'facts' : 'fact'
  if ((schoolPaths as readonly string[]).includes(first)) return 'account'
  return first === 'settings' || first === 'sources' || first === 'account' ? first : 'home'
}

/** Where a stored page lies in the cache: a path that no page has. */
export function shellKey(locale: Locale, kind: ShellKind): string {
  return `/.shell/${locale}/${kind}`
}
