import { later } from '../../src/ui/later'

/** Settings, sources, and what is said of an account: fetched behind the first screen, so that it is there when the network is not. */
export const laterScreens = later(() => import('./later-screens'))

/** The screens of accounts and their words, each fetched when it is asked for. */
export const accountScreens = later(() => import('./account-screens'))

/** Fetches the screens once the browser has nothing better to do. If that fails it is tried again when they are asked for. */
export function fetchLaterScreens(): void {
  const fetchThem = () => void laterScreens.load().catch(() => undefined)
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fetchThem)
  else setTimeout(fetchThem, 300)
}
