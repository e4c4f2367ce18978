import { beforeEach, describe, expect, test } from 'vitest'
import { followUpdates, type UpdateNeeds } from './follow-updates'
import { createSignal } from './signal'
import { takeOver } from './worker-names'

type FakeWorker = NonNullable<UpdateNeeds['registration']['waiting']> & { readonly said: readonly string[]; readonly change: (state: ServiceWorkerState) => void }

let calm: ReturnType<typeof createSignal<boolean>>
let reloads: number
let isLocked: boolean
let wait: (() => void)[]

beforeEach(() => {
  calm = createSignal(true)
  reloads = 0
  isLocked = false
  wait = []
})

function fakeWorker(): FakeWorker {
  const heard: (() => void)[] = []
  const worker = {
    state: 'installing' as ServiceWorkerState,
    said: [] as string[],
    change: (state: ServiceWorkerState) => {
      worker.state = state
      heard.forEach((each) => each())
    },
    postMessage: (message: string) => void worker.said.push(message),
    addEventListener: (_name: string, listener: unknown) => void heard.push(listener as () => void),
  }
  return worker
}

/** A page with a registration; gives what can happen to it. */
async function pageWith(options: Partial<UpdateNeeds> = {}) {
  const registration = { installing: null as FakeWorker | null, waiting: null as FakeWorker | null, addEventListener: (_name: string, heard: () => void) => void (found = heard) }
  let found: () => void = () => undefined
  let takenOver: () => void = () => undefined
  followUpdates({
    registration,
    calm,
    hadWorker: true,
    onTakenOver: (heard) => (takenOver = heard),
    settled: () => (isLocked ? new Promise<void>((resolve) => wait.push(resolve)) : Promise.resolve()),
    mayReload: () => true,
    reload: () => (reloads += 1),
    ...options,
  })
  await turn()
  const arrive = async (worker: FakeWorker) => {
    registration.installing = worker
    found()
    registration.waiting = worker
    worker.change('installed')
    await turn()
  }
  return { arrive, replace: async () => (takenOver(), turn()) }
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('a new version', () => {
  test('takes over at once on a calm screen, and the page reloads itself once it has', async () => {
    const [page, worker] = [await pageWith(), fakeWorker()]
    await page.arrive(worker)
    expect(worker.said).toEqual([takeOver])
    expect(reloads).toBe(0)
    await page.replace()
    expect(reloads).toBe(1)
  })

  test('waits in the middle of a sitting, and is asked when it ends', async () => {
    const [page, worker] = [await pageWith(), fakeWorker()]
    calm.set(false)
    await page.arrive(worker)
    expect(worker.said).toEqual([])
    calm.set(true)
    await turn()
    expect(worker.said).toEqual([takeOver])
  })

  test('that another tab let in does not reload a sitting; its end does', async () => {
    const page = await pageWith()
    calm.set(false)
    await page.replace()
    expect(reloads).toBe(0)
    calm.set(true)
    await turn()
    expect(reloads).toBe(1)
  })

  test('is asked only when the lock of the sitting has been given back', async () => {
    const [page, worker] = [await pageWith(), fakeWorker()]
    isLocked = true
    await page.arrive(worker)
    expect(worker.said).toEqual([])
    wait.forEach((resolve) => resolve())
    await turn()
    expect(worker.said).toEqual([takeOver])
  })

  test('is not asked when a question has come up while the lock was being given back', async () => {
    const [page, worker] = [await pageWith(), fakeWorker()]
    isLocked = true
    await page.arrive(worker)
    calm.set(false)
    wait.forEach((resolve) => resolve())
    await turn()
    expect(worker.said).toEqual([])
  })

  test('the first worker of all reloads nothing', async () => {
    const page = await pageWith({ hadWorker: false })
    await page.replace()
    expect(reloads).toBe(0)
  })

  test('two servers of different builds do not make a tab flicker', async () => {
    const [page, worker] = [await pageWith({ mayReload: () => false }), fakeWorker()]
    await page.arrive(worker)
    await page.replace()
    expect([worker.said, reloads]).toEqual([[], 0])
  })
})
