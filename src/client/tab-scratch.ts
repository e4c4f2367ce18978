import type { Scratch } from './draft-keeper'

/** A scratch in the tab's session storage; where that is forbidden or full it stays empty. */
export function tabScratch(key: string): Scratch {
  return {
    read: () => {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown
      } catch {
        return null
      }
    },
    write: (draft) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(draft))
      } catch {
        // The store holds it a moment later.
      }
    },
  }
}
