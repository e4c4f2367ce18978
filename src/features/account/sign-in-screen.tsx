'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { signIn } from '../../client/account/account-api'
import { deviceLabel } from '../../client/account/device-label'
import { finishPendingSignOut } from '../../client/account/sign-out'
import { useLearner } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { WrittenLogin } from '../../core/classroom/login-link'
import { Button } from '../../ui/button'
import { AppLink } from '../../ui/app-link'
import { PasswordField } from '../../ui/password-field'
import { TextField } from '../../ui/text-field'
import { ArrivalView } from './arrival-view'
import { ConnectionGate } from './connection-gate'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useArrival } from './use-arrival'
import { useCardLogin } from './use-card-login'
import { useRequest } from '../../ui/use-request'
import { linkLook } from '../../ui/link-look'
import { usernameProps } from './looks'

/** Signing in: name and password, from a login card or typed, then whatever must be asked about the answers on this device. */
export function SignInScreen() {
  const steps = useArrival()
  const card = useCardLogin()
  return (
    <ConnectionGate>
      {() => (
        <>
          {/* What was typed stays while a question is open: cancelling leads back to it. */}
          <div className={steps.stage.at === 'none' ? 'space-y-5' : 'hidden'}>
            {/* Another card is another form. */}
            <SignInForm key={card === null ? '' : `${card.username} ${card.password}`} card={card} onSignedIn={steps.arrive} />
          </div>
          <ArrivalView steps={steps} />
        </>
      )}
    </ConnectionGate>
  )
}

function SignInForm({ card, onSignedIn }: { readonly card: WrittenLogin | null; readonly onSignedIn: ReturnType<typeof useArrival>['arrive'] }) {
  const t = useTranslations('account')
  const common = useTranslations('common')
  const { account } = useLearner()
  const [username, setUsername] = useState(card?.username ?? account?.username ?? '')
  const [password, setPassword] = useState(card?.password ?? '')
  const { busy, refusal, tries, run } = useRequest()
  useUninterrupted(password !== '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await run(() => finishPendingSignOut().then(() => signIn({ username, password, label: deviceLabel(navigator.userAgent) })))
    if (answer !== null) await onSignedIn(answer.value.me)
  }
  return (
    <>
      <form className="space-y-4" onSubmit={(event) => void submit(event)}>
        <RefusalNotice refusal={refusal} tries={tries} trying="signIn" />
        <TextField label={common('username')} value={username} onChange={setUsername} {...usernameProps} />
        <PasswordField label={common('password')} value={password} onChange={setPassword} autoComplete="current-password" show={t('show')} hide={t('hide')} />
        <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
          {busy ? common('busy') : t('signIn.button')}
        </Button>
      </form>
      <nav aria-label={t('signIn.others')} className="grid gap-2">
        <AppLink to="/account/recover" className={linkLook}>
          {t('signIn.forgot')}
        </AppLink>
        <AppLink to="/account/sign-up" className={linkLook}>
          {t('signIn.none')}
        </AppLink>
      </nav>
    </>
  )
}
