/** The part of a service worker's global scope that ours uses; the compiler's own description cannot stand beside the page's. */
export type WorkerScope = {
  readonly location: { readonly origin: string }
  readonly caches: CacheStorage
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly { readonly url: string }[]>
  }
  readonly navigator: { readonly locks?: LockManager; readonly storage?: StorageManager }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: <K extends keyof WorkerEvents>(name: K, listener: (event: WorkerEvents[K]) => void) => void
}

type Lasting = { readonly waitUntil: (work: Promise<unknown>) => void }

type WorkerEvents = {
  readonly install: Lasting
  readonly activate: Lasting
  readonly message: Lasting & { readonly data: unknown }
  readonly fetch: Lasting & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
}
