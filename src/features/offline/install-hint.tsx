'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { install, installPrompt } from '../../client/offline/install-prompt'
import { installWayHere } from '../../client/offline/install-way'
import { readRemembered, writeRemembered } from '../../client/offline/remembered'
import { sittingCount } from '../../client/offline/sitting-count'
import { useSignal } from '../../client/offline/use-signal'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { focusHeading } from './focus-heading'
import { InstallSteps } from './install-steps'

const answerKey = 'jady-install'
const sittingsBefore = 2

/** From the second sitting on, and until it is declined: the app can be put on the home screen. Not where only the browser's menu can do it. */
export function InstallHint() {
  const t = useTranslations('offline.install')
  const way = installWayHere(useSignal(installPrompt) !== null)
  const [isWelcome, setWelcome] = useState(() => sittingCount() >= sittingsBefore && readRemembered(answerKey) === null)
  if (!isWelcome || (way !== 'prompt' && way !== 'ios')) return null
  const close = () => {
    writeRemembered(answerKey, 'no')
    focusHeading()
    setWelcome(false)
  }
  return (
    <aside aria-label={t('title')}>
      <Notice tone="info" title={t('title')}>
        <p>{t('text')}</p>
        {way === 'ios' && <InstallSteps />}
        <div className="flex flex-wrap gap-2">
          {way === 'prompt' && (
            <Button kind="primary" onClick={() => void install()}>
              {t('button')}
            </Button>
          )}
          <Button onClick={close}>{t('dismiss')}</Button>
        </div>
        <p className="text-soft">{t('later')}</p>
      </Notice>
    </aside>
  )
}
