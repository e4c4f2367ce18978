import { later } from '../../src/ui/later'

/** Settings, sources, and what is said of an account: fetched behind the first screen, so that it is there when the network is not. */
export const laterScreens = later(() => import('./later-screens'))

/** What is said of the connection and of what is not yet sent. */
export const laterNotices = later(() => import('./later-notices'))

/** The screens of whoever learns, for a page that came without them. */
export const laterViews = later(() => import('./learner-views'))

/** The screens of accounts and their words, each fetched when it is asked for. */
export const accountScreens = later(() => import('./account-screens'))

/** Fetches the screens once the browser has nothing better to do. If that fails it is tried again when they are asked for. */
export function fetchLaterScreens(): void {
  const fetchThem = () => void laterScreens.load().catch(() => undefined)
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fetchThem)
  else setTimeout(fetchThem, 300)
}
