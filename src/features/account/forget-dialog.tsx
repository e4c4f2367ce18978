'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOutNowOrLater } from '../../client/account/sign-out'
import { useLearner } from '../../client/learner-context'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { navigate } from '../../ui/navigate'
import { Notice } from '../../ui/notice'
import { SaveAnswers } from './save-answers'

/** Asks before what is on this device is removed where the server cannot be given it any more. */
export function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('account.forget')
  const common = useTranslations('common')
  const { sync, events } = useLearner()
  const { leave, failed, busy } = useLeaveDevice()
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p>{sync.unsent > 0 ? t('unsent', { count: sync.unsent }) : t('text', { count: events })}</p>
      <SaveAnswers />
      {failed && <LeaveFailed />}
      <Button kind="wrong" className="w-full" aria-disabled={busy} onClick={() => void leave()}>
        {t('button')}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}

export function LeaveFailed() {
  const t = useTranslations('account.forget')
  return (
    <Notice tone="wrong" live>
      <p>{t('failed')}</p>
    </Notice>
  )
}

/** Signs out here: the login at the server, then everything on this device, then home. What cannot be removed is said. */
export function useLeaveDevice() {
  const href = useAppHref()
  const { forget } = useLearner()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const leave = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      await signOutNowOrLater()
      await forget()
      navigate(href('/'))
    } catch {
      setState('failed')
    }
  }
  return { leave, failed: state === 'failed', busy: state === 'busy' }
}
