'use client'

import { useLocale } from 'next-intl'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate } from './navigate'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string }

/**
 * A link inside the learner's app. `to` is a path without the locale. The address changes without asking the server for
 * anything, so it also works offline; opened in a new tab it is an ordinary address.
 */
export function AppLink({ to, onClick, ...rest }: Props) {
  const href = useAppHref()(to)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}

/** Turns a path of the app into an address in the page's language. */
export function useAppHref(): (to: string) => string {
  const locale = useLocale()
  return (to) => `/${locale}${to === '/' ? '' : to}`
}
