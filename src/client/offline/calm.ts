import { createSignal } from './signal'

const calm = createSignal(true)
let holds = 0

/** Whether this tab may be reloaded: nobody is in the middle of something. */
export const isCalm = { get: calm.get, subscribe: calm.subscribe }

/** Says that someone is in the middle of something, until the function it gives is called. Holds add up. */
export function holdReload(): () => void {
  let isHeld = true
  holds += 1
  calm.set(false)
  return () => {
    if (!isHeld) return
    isHeld = false
    holds -= 1
    calm.set(holds === 0)
  }
}
