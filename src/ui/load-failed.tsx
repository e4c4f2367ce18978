'use client'

import { useTranslations } from 'next-intl'
import { Button } from './button'
import { Notice } from './notice'
import { useRefusalText, type Refused } from './refusal-notice'

/** What could not be fetched, why, and the way to try again. */
export function LoadFailed({ refusal, retry }: { readonly refusal: Refused; readonly retry: () => void }) {
  const t = useTranslations('common')
  const text = useRefusalText()
  return (
    <div className="space-y-3">
      <Notice tone={refusal.code === 'offline' ? 'info' : 'warn'} live>
        <p>{refusal.code === 'offline' ? t('needsConnection') : text(refusal)}</p>
      </Notice>
      <Button onClick={retry}>{t('retry')}</Button>
    </div>
  )
}
