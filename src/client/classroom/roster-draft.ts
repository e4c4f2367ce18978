const prefix = 'jady-roster '

/** A list of names as it is being typed, kept in this tab beyond a reload. */
export type RosterDraft = { readonly read: () => string; readonly write: (text: string) => void }

/** The draft of one teacher for one class; an empty text leaves nothing behind. Where the tab keeps nothing it stays empty. */
export function rosterDraft(userId: string, classroomId: string): RosterDraft {
  const key = `${prefix}${userId} ${classroomId}`
  return {
    read: () => inTab((storage) => storage.getItem(key)) ?? '',
    write: (text) => void inTab((storage) => (text === '' ? storage.removeItem(key) : storage.setItem(key, text))),
  }
}

/** Names of pupils do not outlast their teacher's account on this device: drafts of anybody but `userId` are removed, of everybody where it is null. */
export function dropRosterDrafts(userId: string | null): void {
  inTab((storage) => {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    for (const key of keys) if (key.startsWith(prefix) && (userId === null || !key.startsWith(`${prefix}${userId} `))) storage.removeItem(key)
  })
}

/** Null where the browser forbids it or is full. */
function inTab<T>(look: (storage: Storage) => T): T | null {
  try {
    return look(sessionStorage)
  } catch {
    return null
  }
}
