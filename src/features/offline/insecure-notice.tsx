'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { readRemembered, writeRemembered } from '../../client/offline/remembered'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { focusHeading } from './focus-heading'

const seenKey = 'jady-insecure'

/** On a plain-http address: that the app needs a connection here, and why. Once read it is gone; the settings go on saying it. */
export function InsecureNotice() {
  const t = useTranslations('offline')
  const [isSeen, setSeen] = useState(() => readRemembered(seenKey) !== null)
  if (isSeen) return null
  const close = () => {
    writeRemembered(seenKey, 'seen')
    focusHeading()
    setSeen(true)
  }
  return (
    <aside aria-label={t('insecureTitle')}>
      <Notice tone="warn" title={t('insecureTitle')}>
        <p>{t('state.insecure')}</p>
        <Button onClick={close}>{t('dismiss')}</Button>
      </Notice>
    </aside>
  )
}
