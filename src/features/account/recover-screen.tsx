'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { recover } from '../../client/account/account-api'
import { deviceLabel } from '../../client/account/device-label'
import { finishPendingSignOut } from '../../client/account/sign-out'
import { useLearner } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { SignedUp } from '../../contracts/account'
import { Button } from '../../ui/button'
import { PasswordField } from '../../ui/password-field'
import { TextField } from '../../ui/text-field'
import { ArrivalView } from './arrival-view'
import { ConnectionGate } from './connection-gate'
import { usernameProps } from './looks'
import { RecoveryCode } from './recovery-code'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useArrival } from './use-arrival'
import { useNewCredentials } from './use-new-credentials'
import { useRequest } from '../../ui/use-request'

/** A new password by the recovery code; the next code is shown once, then it goes on as after signing in. */
export function RecoverScreen() {
  const t = useTranslations('account')
  const steps = useArrival()
  const [made, setMade] = useState<SignedUp | null>(null)
  return (
    <ConnectionGate>
      {() => {
        if (steps.stage.at !== 'none') return <ArrivalView steps={steps} />
        if (made !== null) return <RecoveryCode code={made.recoveryCode} username={made.me.username} next={t('goOn')} onKept={() => void steps.arrive(made.me)} />
        return <RecoverForm onMade={setMade} />
      }}
    </ConnectionGate>
  )
}

function RecoverForm({ onMade }: { readonly onMade: (made: SignedUp) => void }) {
  const t = useTranslations('account')
  const common = useTranslations('common')
  const { account } = useLearner()
  const { passwordError } = useNewCredentials()
  const { busy, refusal, tries, run } = useRequest()
  const [username, setUsername] = useState(account?.username ?? '')
  const [recoveryCode, setRecoveryCode] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useUninterrupted(recoveryCode !== '' || newPassword !== '')
  const wrongPassword = passwordError(newPassword, username)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (wrongPassword !== null) return field.current?.focus()
    const made = await run(() => finishPendingSignOut().then(() => recover({ username, recoveryCode: recoveryCode.trim(), newPassword, label: deviceLabel(navigator.userAgent) })))
    if (made !== null) onMade(made.value)
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)}>
      <p>{t('recover.text')}</p>
      <RefusalNotice refusal={refusal} tries={tries} trying="recover" />
      <TextField label={common('username')} value={username} onChange={setUsername} {...usernameProps} />
      <TextField label={t('code.label')} help={t('recover.codeHelp')} value={recoveryCode} onChange={setRecoveryCode} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={64} required />
      <PasswordField ref={field} label={t('newPassword')} help={t('passwordHelp')} error={checked ? wrongPassword : null} value={newPassword} onChange={setNewPassword} autoComplete="new-password" show={t('show')} hide={t('hide')} />
      <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('recover.button')}
      </Button>
      <p className="text-sm text-soft">{t('recover.lost')}</p>
    </form>
  )
}
