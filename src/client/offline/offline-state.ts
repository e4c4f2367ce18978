import { createSignal } from './signal'

/**
 * How far the app can open without a network. `insecure`: the address is plain http · `unsupported`: the browser cannot · `off`: the
 * operator does not want it · `failed`: it could not be stored.
 */
export type OfflineState = 'checking' | 'insecure' | 'unsupported' | 'off' | 'preparing' | 'ready' | 'failed'

export const offlineState = createSignal<OfflineState>('checking')
