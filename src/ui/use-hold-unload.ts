import { useEffect } from 'react'
import { holdUnload } from './leave-guard'

/** While `isHeld`, the browser asks before the page is closed or reloaded; other ways off the screen are free. For what the app's own ways do not lose. */
export function useHoldUnload(isHeld: boolean): void {
  useEffect(() => (isHeld ? holdUnload() : undefined), [isHeld])
}
