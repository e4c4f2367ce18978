'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../../src/ui/button'
import { Notice } from '../../src/ui/notice'

/** No questions on the device and none to be had: says so and tries again on request. */
export function BankError({ retry }: { readonly retry: () => void }) {
  const t = useTranslations('app')
  return (
    <div className="space-y-4 p-4">
      <h1 tabIndex={-1} className="text-xl font-semibold">
        {t('bankErrorTitle')}
      </h1>
      <Notice tone="warn" live>
        <p>{t('bankError')}</p>
      </Notice>
      <Button kind="primary" onClick={retry}>
        {t('retry')}
      </Button>
    </div>
  )
}
