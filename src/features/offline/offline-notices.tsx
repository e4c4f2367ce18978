'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useBank, useLearner } from '../../client/learner-context'
import { connection } from '../../client/offline/connection'
import { offlineState } from '../../client/offline/offline-state'
import { useSignal } from '../../client/offline/use-signal'
import { Notice } from '../../ui/notice'
import { InsecureNotice } from './insecure-notice'
import { InstallHint } from './install-hint'

/** About the connection, on every screen but the sitting, which does not need one; on the home screen also what one may do about it. `teacher`: on a screen that nobody but a teacher comes to. */
export function OfflineNotices({ home, teacher }: { readonly home: boolean; readonly teacher: boolean }) {
  const state = useSignal(offlineState)
  return (
    <div className="mx-auto w-full max-w-2xl px-4">
      <ConnectionStatus teacher={teacher} />
      {home && <div className="space-y-2 pt-3 pb-4 empty:hidden">{state === 'insecure' ? <InsecureNotice /> : <InstallHint />}</div>}
    </div>
  )
}

/** The place is there before the message, so that it is read out when it comes. Nothing is promised where there are no questions to study. */
function ConnectionStatus({ teacher }: { readonly teacher: boolean }) {
  const t = useTranslations('offline')
  const locale = useLocale()
  const { settings } = useLearner()
  const canStudy = useBank(settings.contentLocale ?? locale).data !== undefined
  const isLost = useSignal(connection) === 'offline' && (teacher || canStudy)
  return (
    <div role="status" className="not-empty:pt-3 not-empty:pb-4">
      {isLost && (
        <Notice tone="info">
          <p>{t(teacher ? 'noConnectionTeacher' : 'noConnection')}</p>
        </Notice>
      )}
    </div>
  )
}
