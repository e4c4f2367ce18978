'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { localeNames } from '../../i18n/locale-names'
import { Button } from '../../ui/button'
import { fetchPart, later } from '../../ui/later'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'
import type { PlaceProps } from './place-dialog'

/** Few change it: what it is chosen with is fetched when they do. */
const dialog = later(async () => (await import('./place-dialog')).PlaceDialog)

/** The zone and the language of a class, and the way to change them. */
export function ClassPlace({ onDone, ...props }: PlaceProps) {
  const t = useTranslations('classrooms')
  const { busy, refusal, tries, run } = useRequest()
  const [Dialog, setDialog] = useState<ReturnType<typeof dialog.peek>>(null)
  const { zone, locale } = props.place
  const open = async () => {
    const fetched = await run(() => fetchPart(dialog))
    if (fetched !== null) setDialog(() => fetched.value)
  }
  const close = () => setDialog(null)
  return (
    <div className="space-y-2">
      <RefusalNotice refusal={refusal} tries={tries} />
      <p className="text-sm">
        {t('zone')}: {zone}
        <br />
        {t('language')}: <span lang={locale}>{localeNames[locale]}</span>
      </p>
      <Button aria-disabled={busy} onClick={() => void open()}>
        {t('placeChange')}
      </Button>
      {Dialog !== null && (
        <Dialog
          {...props}
          onClose={close}
          onDone={(chosen) => {
            close()
            onDone(chosen)
          }}
        />
      )}
    </div>
  )
}
