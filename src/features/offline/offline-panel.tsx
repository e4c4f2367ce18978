'use client'

import { useTranslations } from 'next-intl'
import { install, installPrompt } from '../../client/offline/install-prompt'
import { installWayHere } from '../../client/offline/install-way'
import { offlineState } from '../../client/offline/offline-state'
import { useSignal } from '../../client/offline/use-signal'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { InstallSteps } from './install-steps'

/** In the settings: whether the app opens without a connection here, and how to put it on the home screen. */
export function OfflinePanel() {
  const t = useTranslations('offline')
  const state = useSignal(offlineState)
  return (
    <section className="space-y-2">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <Panel className="space-y-4">
        <p role="status">{t(`state.${state}`)}</p>
        {state !== 'insecure' && <InstallPart />}
      </Panel>
    </section>
  )
}

function InstallPart() {
  const t = useTranslations('offline.install')
  const way = installWayHere(useSignal(installPrompt) !== null)
  if (way === 'installed') return <p>{t('done')}</p>
  return (
    <div className="space-y-2">
      <h3 className="font-medium">{t('title')}</h3>
      <p>{t('text')}</p>
      {way === 'ios' && <InstallSteps />}
      {way === 'menu' && <p>{t('menu')}</p>}
      {way === 'prompt' && <Button onClick={() => void install()}>{t('button')}</Button>}
    </div>
  )
}
