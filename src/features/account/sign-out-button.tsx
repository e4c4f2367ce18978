'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLearner } from '../../client/learner-context'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { LeaveFailed, useLeaveDevice } from './forget-dialog'
import { SaveAnswers } from './save-answers'

/** Signing out removes the learner from this device, so what the server does not have yet is asked about first. */
export function SignOutButton() {
  const t = useTranslations('account.signOut')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="w-full" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && <SignOutDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('account.signOut')
  const common = useTranslations('common')
  const { sync, syncNow } = useLearner()
  const { leave, failed, busy } = useLeaveDevice()
  const [sending, setSending] = useState<'no' | 'yes' | 'tried'>('no')
  const { unsent } = sync
  const send = async () => {
    setSending('yes')
    await syncNow()
    setSending('tried')
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p>{unsent > 0 ? t('unsent', { count: unsent }) : t('text')}</p>
      {sync.phase === 'offline' && <p className="text-sm text-soft">{t('offline')}</p>}
      <p role="status" className="text-sm empty:hidden">
        {sending === 'yes' && t('sending')}
        {sending === 'tried' && (unsent > 0 ? t('notSent') : t('sent'))}
      </p>
      {unsent > 0 && (
        <>
          <Button kind="primary" className="w-full" aria-disabled={sending === 'yes'} onClick={() => (sending === 'yes' ? undefined : void send())}>
            {t('send')}
          </Button>
          <SaveAnswers />
        </>
      )}
      {failed && <LeaveFailed />}
      <Button kind={unsent > 0 ? 'wrong' : 'primary'} className="w-full" aria-disabled={busy} onClick={() => void leave()}>
        {unsent > 0 ? t('lose', { count: unsent }) : t('button')}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}
