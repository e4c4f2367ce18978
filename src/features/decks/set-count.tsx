'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeckPreview } from '../../contracts/deck'

/** How many questions a set has and what they cost a student; said aloud, politely, when it changes. `children` stand in the line below. */
export function SetCount({ preview, isOld, children }: { readonly preview: Pick<DeckPreview, 'count' | 'minutes'> | null; readonly isOld: boolean; readonly children?: ReactNode }) {
  const t = useTranslations('decks')
  return (
    <div className="min-w-0">
      <p role="status" className="font-medium">
        {preview !== null && `${t('items', { count: preview.count })}, ${t('minutes', { count: preview.minutes })}`}
      </p>
      <div className="flex min-h-5 flex-wrap gap-x-3 text-sm text-soft">
        {children}
        {isOld && <p>{t('counting')}</p>}
      </div>
    </div>
  )
}
