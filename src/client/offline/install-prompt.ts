import { createSignal } from './signal'

/** The browser's offer to install the app, kept for a button of ours. */
export type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> }

export const installPrompt = createSignal<InstallPrompt | null>(null)

/** Keeps the offer, which comes once and early, instead of letting the browser show it in the middle of something. */
export function catchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installPrompt.set(event as InstallPrompt)
  })
  addEventListener('appinstalled', () => installPrompt.set(null))
}

/** Shows the browser's own question. An offer can be used once. */
export async function install(): Promise<void> {
  const offer = installPrompt.get()
  installPrompt.set(null)
  await offer?.prompt().catch(() => undefined)
}
