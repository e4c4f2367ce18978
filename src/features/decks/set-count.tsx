'use client'

import { useTranslations } from 'next-intl'
import type { DeckPreview } from '../../contracts/deck'

/** How many questions a set has and what they cost a student; said aloud, politely, when it changes. */
export function SetCount({ preview, isOld }: { readonly preview: Pick<DeckPreview, 'count' | 'minutes'> | null; readonly isOld: boolean }) {
  const t = useTranslations('decks')
  return (
    <div className="min-w-0">
      <p role="status" className="font-medium">
        {preview !== null && `${t('items', { count: preview.count })}, ${t('minutes', { count: preview.minutes })}`}
      </p>
      {isOld && <p className="text-sm text-soft">{t('counting')}</p>}
    </div>
  )
}
