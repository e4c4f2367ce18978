'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { listUsers, putRole, resetUser } from '../../client/account/account-api'
import { useLearner } from '../../client/learner-context'
import type { AdminUser } from '../../contracts/account'
import { roles } from '../../core/accounts/account-ids'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { LoadFailed } from '../../ui/load-failed'
import { OnceCode } from './once-code'
import { SettingChoice } from './setting-choice'
import { useDayText } from '../../client/use-day-text'
import { useLoad } from '../../ui/use-load'

/** Everyone with an account. Whoever has lost both password and recovery code gets a new code from here. */
export function UserList() {
  const t = useTranslations('account.admin')
  const app = useTranslations('app')
  const { account } = useLearner()
  const { answer, reload } = useLoad('users', listUsers)
  const [asked, setAsked] = useState<AdminUser | null>(null)
  const [made, setMade] = useState<{ readonly user: AdminUser; readonly code: string } | null>(null)
  if (answer === null) return <p role="status">{app('loading')}</p>
  if (!answer.ok) return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      <p>{t('usersText')}</p>
      <p>{t('roleText')}</p>
      {made !== null && <OnceCode key={made.code} title={t('resetDone', { name: made.user.username })} text={t('resetDoneText')} code={made.code} />}
      <ul className="divide-y divide-line">
        {answer.value.map((user) => (
          <UserRow key={user.userId} user={user} isSelf={user.userId === account?.userId} onReset={() => setAsked(user)} onChanged={reload} />
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          title={t('resetTitle', { name: asked.username })}
          action={t('resetButton')}
          kind="primary"
          request={() => resetUser(asked.userId)}
          onClose={() => setAsked(null)}
          onDone={(code) => {
            setMade({ user: asked, code })
            setAsked(null)
          }}
        >
          <p>{t('resetText')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

type RowProps = { readonly user: AdminUser; readonly isSelf: boolean; readonly onReset: () => void; readonly onChanged: () => void }

function UserRow({ user, isSelf, onReset, onChanged }: RowProps) {
  const t = useTranslations('account.admin')
  const dayText = useDayText(useLocale())
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium">{user.username}</p>
        <p className="text-sm text-soft">{t(isSelf ? 'seenAdmin' : 'seen', { date: dayText(user.lastSeenAt) })}</p>
        {user.eraseAt !== null && <p className="text-sm text-warn">{t('erasedOn', { date: dayText(user.eraseAt) })}</p>}
      </div>
      <Button aria-label={t('resetOf', { name: user.username })} onClick={onReset}>
        {t('reset')}
      </Button>
      {!isSelf && (
        <div className="w-full">
          <SettingChoice label={t('role', { name: user.username })} value={user.role} options={roles} textOf={(role) => t(`roles.${role}`)} store={(role) => putRole(user.userId, role)} ask={(role) => (role === 'admin' ? { title: t('makeAdminTitle', { name: user.username }), text: t('makeAdminText') } : null)} onChanged={onChanged} />
        </div>
      )}
    </li>
  )
}
