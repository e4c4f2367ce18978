'use client'

import { useTranslations } from 'next-intl'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'

/** Another tab went on with another set: the answers are safe, and the learner says where to go on. */
export function ElsewhereView({ onContinue }: { readonly onContinue: () => void }) {
  const t = useTranslations('study')
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col justify-center gap-4 px-4">
      <h1 tabIndex={-1} className="text-xl font-semibold">
        {t('elsewhere.title')}
      </h1>
      <p>{t('elsewhere.text')}</p>
      <Button kind="primary" tall onClick={onContinue}>
        {t('elsewhere.continue')}
      </Button>
      <AppLink to="/" className="grid min-h-11 place-items-center text-accent underline">
        {t('home')}
      </AppLink>
    </main>
  )
}
