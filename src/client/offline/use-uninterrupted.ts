import { useEffect } from 'react'
import { holdReload } from './calm'

/** While `isBusy`, no new version of the app takes over and this page does not reload itself: for a question on screen or a form being filled in. */
export function useUninterrupted(isBusy: boolean): void {
  useEffect(() => (isBusy ? holdReload() : undefined), [isBusy])
}
