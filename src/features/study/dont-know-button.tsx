'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'

/** Says honestly "I don't know": better evidence than a guess, and it shows the answer. */
export function DontKnowButton({ onClick }: { readonly onClick: () => void }) {
  const t = useTranslations('study')
  return (
    <Button kind="quiet" className="w-full" onClick={onClick}>
      {t('dontKnow')}
    </Button>
  )
}
