import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

/** The title of the page: the narrowest first, the app's name last. */
export function setPageTitle(...parts: readonly string[]): void {
  document.title = parts.join(' · ')
}

/** What a screen is about, in front of the title of its page once it is known; `page` says which of several screens about the same it is. */
export function usePageTitle(subject: string | null, page?: string): void {
  const t = useTranslations('app')
  const name = t('name')
  useEffect(() => {
    if (subject !== null) setPageTitle(subject, ...(page === undefined ? [] : [page]), name)
  }, [subject, page, name])
}
