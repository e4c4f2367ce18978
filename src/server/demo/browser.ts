import 'server-only'
import { noticeVersion } from '../../core/accounts/notice'
import type { Locale } from '../../core/locale'
import { authenticate, authenticateAdmin, authenticateTeacher, type Actor, type AdminActor, type TeacherActor } from '../auth/authenticate'
import { visitorOf, type Visitor } from '../auth/visitor'
import { signIn } from '../use-cases/sign-in'
import { signUp } from '../use-cases/sign-up'

/** A name and its password. */
export type Login = { readonly username: string; readonly password: string }

/** The browser of somebody made up: it has their cookie, and so they are who the server says they are. */
export type Browser = {
  readonly login: Login
  /** Makes the account; gives its id. */
  readonly signUp: (locale: Locale, now: number, adminToken?: string) => Promise<string>
  readonly signIn: (now: number) => Promise<void>
  readonly visitor: () => Visitor
  readonly actor: (now: number) => Promise<Actor>
  readonly teacher: (now: number) => Promise<TeacherActor>
  readonly admin: (now: number) => Promise<AdminActor>
}

/** A browser without a cookie yet. `label`: what it calls itself. */
export function openBrowser(login: Login, label: string): Browser {
  let cookie = ''
  // On this machine itself, so that it does not matter whether passwords may travel.
  const request = () => new Request('http://localhost/', { headers: { host: 'localhost', ...(cookie === '' ? {} : { cookie }) } })
  const keep = (line: string | null) => (cookie = line?.split(';')[0] ?? cookie)
  const known = async <A extends Actor>(actor: Promise<A>): Promise<A> => {
    keep((await actor).setCookie)
    return actor
  }
  return {
    login,
    signUp: async (locale, now, adminToken) => {
      const { view, setCookie } = await signUp({ ...login, locale, noticeVersion, label, ...(adminToken !== undefined && { adminToken }) }, visitorOf(request()), now)
      keep(setCookie)
      return view.me.userId
    },
    signIn: async (now) => void keep((await signIn({ ...login, label }, visitorOf(request()), now)).setCookie),
    visitor: () => visitorOf(request()),
    actor: (now) => known(authenticate(request(), now)),
    teacher: (now) => known(authenticateTeacher(request(), now)),
    admin: (now) => known(authenticateAdmin(request(), now)),
  }
}
