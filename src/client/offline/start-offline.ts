import { afterPaint } from './after-paint'
import { catchInstallPrompt } from './install-prompt'

/** Begins everything about offline use behind the first paint; only in a built app. Gives a function that calls it off. */
export function startOffline(): () => void {
  if (process.env.NODE_ENV !== 'production') return () => undefined
  catchInstallPrompt()
  // Where this part cannot be fetched the app works as it is, with a connection.
  return afterPaint(() => void import('./run-offline').then(({ runOffline }) => runOffline()).catch(() => undefined))
}
