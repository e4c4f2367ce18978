import type { Locale } from '../locale'

export type WrittenLogin = { readonly username: string; readonly password: string }

/** The address in the QR code of a login card. Name and pass-phrase are behind the `#`, which browsers send to no server. */
export function loginLink(origin: string, locale: Locale, { username, password }: WrittenLogin): string {
  return `${origin}/${locale}/account/sign-in#${new URLSearchParams({ u: username, p: password }).toString()}`
}

/** What such an address says behind its `#`; null for any other one. */
export function readLoginLink(hash: string): WrittenLogin | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''))
  const [username, password] = [said.get('u'), said.get('p')]
  return username === null || password === null || username === '' || password === '' ? null : { username, password }
}
