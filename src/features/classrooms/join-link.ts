import { useAppHref } from '../../ui/app-link'

/** The address by which one joins a class: what the link and the QR code hold. */
export function useJoinLink(): (linkKey: string) => string {
  const href = useAppHref()
  return (linkKey) => `${window.location.origin}${href('/join')}?key=${encodeURIComponent(linkKey)}`
}
