'use client'

import { useTranslations } from 'next-intl'
import { useLearner } from '../../client/learner-context'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { syncView, type SyncView } from './sync-view'

/** `live`: changes are read out when nothing else is; one of a page is enough. `isAtAccount`: the page says itself what to do. */
type Props = { readonly live?: boolean; readonly isAtAccount?: boolean }

/** How things stand between this device and the server, in a line; nothing for a guest. */
export function SyncStatus({ live = true, isAtAccount = false }: Props) {
  const t = useTranslations('sync')
  const { sync, now, syncNow } = useLearner()
  const view = syncView(sync, now)
  if (view === null) return null
  return (
    <div className="mb-4 space-y-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p role={live ? 'status' : undefined} className={classNames('flex min-w-0 flex-1 basis-48 gap-2 text-sm', view.tone === 'calm' ? 'text-soft' : 'text-warn')}>
          <Icon name={icons[view.tone]} className="size-5" />
          <span className="min-w-0">{t(view.line, { count: sync.unsent })}</span>
        </p>
        {view.canSend && <Button onClick={() => void syncNow()}>{t('send')}</Button>}
        {view.tone === 'trouble' && !isAtAccount && (
          <AppLink to="/account" className="inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-panel px-4 hover:bg-sunken">
            {t('solve')}
          </AppLink>
        )}
      </div>
      {view.warning !== null && (
        <Notice tone="warn">
          <p>{t(`warning.${view.warning}`)}</p>
        </Notice>
      )}
      {sync.waitingForServer > 0 && <p className="text-sm text-soft">{t('waitingForServer', { count: sync.waitingForServer })}</p>}
      {sync.refused > 0 && <p className="text-sm text-warn">{t('refused', { count: sync.refused })}</p>}
    </div>
  )
}

const icons: Readonly<Record<SyncView['tone'], 'right' | 'clock' | 'warn'>> = { calm: 'right', waiting: 'clock', trouble: 'warn' }
