/**
 * The worker served in place of ours where an operator has turned it off (`SERVICE_WORKER=off`). Browsers compare the worker's file at
 * every visit by themselves, so it arrives even where the pages' own code is broken. It takes over at once, deletes our caches and
 * takes itself off; the learner's answers are in IndexedDB, which it does not touch.
 */
export const leavingWorker = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))
async function leave() {
  const names = await caches.keys().catch(() => [])
  await Promise.all(names.filter((name) => name.startsWith('jady-')).map((name) => caches.delete(name).catch(() => false)))
  await self.registration.unregister()
}
`
