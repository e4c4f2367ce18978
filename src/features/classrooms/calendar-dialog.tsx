'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { newCalendarKey } from '../../client/classroom/assignment-api'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { Dialog } from '../../ui/dialog'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

/** Makes the address of one's own calendar of a class. It is shown once: the server keeps no more than what recognises it. */
export function CalendarDialog({ classroom: { id, name }, onClose }: { readonly classroom: { readonly id: string; readonly name: string }; readonly onClose: () => void }) {
  const t = useTranslations('assignments')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const [address, setAddress] = useState<string | null>(null)
  const make = async () => {
    const made = await run(() => newCalendarKey(id))
    if (made !== null) setAddress(`${window.location.origin}/api/calendar/${made.value.key}`)
  }
  return (
    <Dialog title={t('calendarOf', { name })} onClose={onClose}>
      <p>{t('calendarText')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      {address === null ? (
        <>
          <p className="text-sm text-soft">{t('calendarNew')}</p>
          <Button kind="primary" className="w-full" aria-disabled={busy} onClick={() => void make()}>
            {busy ? common('busy') : t('calendarMake')}
          </Button>
        </>
      ) : (
        <div className="space-y-2" role="status">
          <p className="font-medium">{t('calendarAddress')}</p>
          <p className="rounded-lg bg-sunken px-3 py-2 text-sm break-all select-all" lang="en" translate="no">
            {address}
          </p>
          <p className="text-sm text-soft">{t('calendarOnce')}</p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={address} label={t('calendarCopy')} done={common('copied')} failed={common('copyFailed')} />
          </div>
        </div>
      )}
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {address === null ? common('cancel') : t('calendarClose')}
      </Button>
    </Dialog>
  )
}
