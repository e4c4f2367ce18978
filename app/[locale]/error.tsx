'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../../src/ui/button'

/** Our own fault: says that the answers are safe, and offers to try again. */
export default function ErrorPage({ reset }: { readonly error: Error; readonly reset: () => void }) {
  const t = useTranslations('error')
  return (
    <main className="mx-auto max-w-2xl space-y-4 p-6">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <Button kind="primary" onClick={reset}>
        {t('retry')}
      </Button>
      <a href={`/${useLocale()}`} className="flex min-h-11 items-center text-accent underline">
        {t('home')}
      </a>
    </main>
  )
}
