'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { listUsers, resetUser } from '../../client/account/account-api'
import type { AdminUser } from '../../contracts/account'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { LoadFailed } from './load-failed'
import { OnceCode } from './once-code'
import { RefusalNotice } from './refusal-notice'
import { useDayText } from './use-day-text'
import { useLoad } from './use-load'
import { useRequest } from './use-request'

/** Everyone with an account. Whoever has lost both password and recovery code gets a new code from here. */
export function UserList() {
  const t = useTranslations('account.admin')
  const app = useTranslations('app')
  const { answer, reload } = useLoad('users', listUsers)
  const [asked, setAsked] = useState<AdminUser | null>(null)
  const [made, setMade] = useState<{ readonly user: AdminUser; readonly code: string } | null>(null)
  if (answer === null) return <p role="status">{app('loading')}</p>
  if (!answer.ok) return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      <p>{t('usersText')}</p>
      {made !== null && <OnceCode key={made.code} title={t('resetDone', { name: made.user.username })} text={t('resetDoneText')} code={made.code} />}
      <ul className="divide-y divide-line">
        {answer.value.map((user) => (
          <UserRow key={user.userId} user={user} onReset={() => setAsked(user)} />
        ))}
      </ul>
      {asked !== null && (
        <ResetDialog
          user={asked}
          onClose={() => setAsked(null)}
          onReset={(code) => {
            setMade({ user: asked, code })
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

function UserRow({ user, onReset }: { readonly user: AdminUser; readonly onReset: () => void }) {
  const t = useTranslations('account.admin')
  const dayText = useDayText()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium">{user.username}</p>
        <p className="text-sm text-soft">{t(user.role === 'admin' ? 'seenAdmin' : 'seen', { date: dayText(user.lastSeenAt) })}</p>
        {user.eraseAt !== null && <p className="text-sm text-warn">{t('erasedOn', { date: dayText(user.eraseAt) })}</p>}
      </div>
      <Button aria-label={t('resetOf', { name: user.username })} onClick={onReset}>
        {t('reset')}
      </Button>
    </li>
  )
}

function ResetDialog({ user, onClose, onReset }: { readonly user: AdminUser; readonly onClose: () => void; readonly onReset: (code: string) => void }) {
  const t = useTranslations('account.admin')
  const common = useTranslations('account')
  const { busy, refusal, tries, run } = useRequest()
  const reset = async () => {
    const answer = await run(() => resetUser(user.userId))
    if (answer !== null) onReset(answer.value)
  }
  return (
    <Dialog title={t('resetTitle', { name: user.username })} onClose={onClose}>
      <p>{t('resetText')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      <Button kind="primary" className="w-full" aria-disabled={busy} onClick={() => void reset()}>
        {busy ? common('busy') : t('resetButton')}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}
