'use client'

import { useLocale, useTranslations } from 'next-intl'
import { keepMe } from '../../client/account/account-api'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useDayText } from '../../client/use-day-text'
import { useRequest } from '../../ui/use-request'

/** The account will be erased on a day; until then one tap keeps it. */
export function ErasingNotice({ eraseAt, onKept }: { readonly eraseAt: number; readonly onKept: () => void }) {
  const t = useTranslations('account.arrival.erasing')
  const dayText = useDayText(useLocale())
  const { busy, refusal, tries, run } = useRequest()
  const keep = async () => {
    if ((await run(keepMe)) !== null) onKept()
  }
  return (
    <div className="space-y-3">
      <Notice tone="warn" title={t('title')}>
        <p>{t('text', { date: dayText(eraseAt) })}</p>
      </Notice>
      <RefusalNotice refusal={refusal} tries={tries} />
      <Button kind="primary" className="w-full" aria-disabled={busy} onClick={() => void keep()}>
        {t('keep')}
      </Button>
    </div>
  )
}
