/** Asks whoever is about to leave; `go` leaves, whenever it is called. */
type Ask = (go: () => void) => void

const guards: Ask[] = []
/** The guarded screen's own place in the history, as the router has left it there. */
let place: { readonly state: unknown; readonly href: string } = { state: null, href: '' }

/** Every way off a screen inside the app: leaves at once, or once whoever guards the screen has asked. */
export function leaveBy(go: () => void): void {
  const ask = guards.at(-1)
  if (ask === undefined) go()
  else ask(go)
}

/** Whether leaving is asked about. */
export function isGuarded(): boolean {
  return guards.length > 0
}

/**
 * Until the function it gives is called, whoever leaves by a link of the app, by choosing a language, by closing a dialog or by the browser's Back is asked by `ask`, and the browser
 * itself asks before it closes or reloads the page.
 */
export function guardLeaving(ask: Ask): () => void {
  if (guards.length === 0) place = { state: window.history.state, href: window.location.href }
  guards.push(ask)
  const stopAsking = holdUnload()
  return () => {
    const at = guards.indexOf(ask)
    if (at < 0) return
    guards.splice(at, 1)
    stopAsking()
  }
}

/** The browser asks before the page is closed or reloaded, until the function it gives is called. */
export function holdUnload(): () => void {
  const hold = (event: BeforeUnloadEvent) => event.preventDefault()
  window.addEventListener('beforeunload', hold)
  return () => window.removeEventListener('beforeunload', hold)
}

/** The browser has gone already: the screen's place is put on top of where it went, in the same moment, so that nothing sees another address. */
function turnBack(event: PopStateEvent): void {
  if (!isGuarded()) return
  event.stopImmediatePropagation()
  window.history.pushState(place.state, '', place.href)
  leaveBy(() => window.history.back())
}

// Listeners of a window's own events are called in their order, so this one is there before the router's, which comes with the first effects of the page.
if (typeof window !== 'undefined') window.addEventListener('popstate', turnBack)
