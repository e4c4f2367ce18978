/** Tells other tabs of this browser that something was written. */
export type TabChannel = { readonly announce: () => void; readonly listen: (heard: () => void) => void }

/** A channel to the other tabs; where the browser has none, announcing does nothing and nobody is heard. */
export function openTabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => undefined, listen: () => undefined }
  const channel = new BroadcastChannel(name)
  return {
    announce: () => channel.postMessage('written'),
    listen: (heard) => channel.addEventListener('message', heard),
  }
}
