import type { Locale } from '../../core/locale'

/** The address by which one joins a class, in the class's language: what the link and the QR code hold. */
export function joinLink(locale: Locale, linkKey: string): string {
  return `${window.location.origin}/${locale}/join?key=${encodeURIComponent(linkKey)}`
}
