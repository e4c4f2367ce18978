'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { progressLook } from '../../ui/progress-look'

/** How many passwords have been made. Read out at the beginning, not with every step. */
export function RosterProgressBar({ done, of }: { readonly done: number; readonly of: number }) {
  const t = useTranslations('classrooms.roster')
  const id = useId()
  return (
    <div className="space-y-1">
      <p id={id} role="status">
        {t('working')}
      </p>
      <progress className={progressLook} max={of} value={done} aria-labelledby={id} />
      <p className="text-sm text-soft" aria-hidden>
        {t('progress', { done, of })}
      </p>
    </div>
  )
}
