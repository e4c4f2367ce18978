'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { changePassword } from '../../client/account/account-api'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import { Button } from '../../ui/button'
import { PasswordField } from '../../ui/password-field'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useNewCredentials } from './use-new-credentials'
import { useRequest } from '../../ui/use-request'

/** The old password and the new one. Every other device is signed out by it, which is said before. */
export function ChangePassword({ username }: { readonly username: string }) {
  const t = useTranslations('account')
  const common = useTranslations('common')
  const { passwordError } = useNewCredentials()
  const { busy, refusal, tries, run } = useRequest()
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const [done, setDone] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useUninterrupted(password !== '' || newPassword !== '')
  const wrongPassword = passwordError(newPassword, username)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setDone(false)
    setChecked(true)
    if (wrongPassword !== null) return field.current?.focus()
    if ((await run(() => changePassword({ password, newPassword }))) === null) return
    setPassword('')
    setNewPassword('')
    setChecked(false)
    setDone(true)
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)}>
      <p>{t('change.text')}</p>
      <RefusalNotice refusal={refusal} tries={tries} trying="password" />
      {/* Tells a password manager whose password changes. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordField label={t('change.old')} value={password} onChange={setPassword} autoComplete="current-password" show={t('show')} hide={t('hide')} />
      <PasswordField ref={field} label={t('newPassword')} help={t('passwordHelp')} error={checked ? wrongPassword : null} value={newPassword} onChange={setNewPassword} autoComplete="new-password" show={t('show')} hide={t('hide')} />
      <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('change.button')}
      </Button>
      <p role="status" className="font-medium text-good empty:hidden">
        {done && t('change.done')}
      </p>
    </form>
  )
}
