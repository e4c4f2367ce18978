import type { Locale } from '../locale'

export type WrittenLogin = { readonly username: string; readonly password: string }

/**
 * The address in the QR code of a login card. Name and pass-phrase are behind the `#`, which browsers send to no server; in base64url, half as long as Cyrillic letters are in
 * an address otherwise, so that the code on paper is coarse enough for poor cameras. It hides nothing.
 */
export function loginLink(origin: string, locale: Locale, { username, password }: WrittenLogin): string {
  return `${origin}/${locale}/account/sign-in#u=${packed(username)}&p=${packed(password)}`
}

/** What such an address says behind its `#`; null for any other one. */
export function readLoginLink(hash: string): WrittenLogin | null {
  const [, u = '', p = ''] = /^#?u=([\w-]+)&p=([\w-]+)$/.exec(hash) ?? []
  const [username, password] = [unpacked(u), unpacked(p)]
  return username === null || password === null ? null : { username, password }
}

function packed(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function unpacked(text: string): string | null {
  if (text === '') return null
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
