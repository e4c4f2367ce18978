'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import type { QuestionState } from './view-types'

/** Says honestly "I don't know": better evidence than a guess, and it shows the answer. */
export function DontKnowButton({ view }: { readonly view: QuestionState }) {
  const t = useTranslations('study')
  return (
    <Button kind="quiet" className="w-full" onClick={() => void view.answer({ as: 'dontKnow' })}>
      {t('dontKnow')}
    </Button>
  )
}
