'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useRef, useState, type FormEvent } from 'react'
import { signUp } from '../../client/account/account-api'
import { deviceLabel } from '../../client/account/device-label'
import { finishPendingSignOut } from '../../client/account/sign-out'
import { markSignOut } from '../../client/account/sign-out-mark'
import { useLearner } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { SignedUp, SignUpTerms } from '../../contracts/account'
import { noticeVersion } from '../../core/accounts/notice'
import { defaultLocale, isLocale } from '../../core/locale'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { Notice } from '../../ui/notice'
import { PasswordField } from '../../ui/password-field'
import { TextField } from '../../ui/text-field'
import { usernameProps } from './looks'
import { PrivacyText } from './privacy-text'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useNewCredentials } from './use-new-credentials'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'

type Props = { readonly terms: SignUpTerms; readonly adminToken: string | null; readonly invitation: string | null; readonly onMade: (made: SignedUp) => void }

/** Name, password and consent; the privacy notice opens in its place, so that nothing typed is lost by reading it. */
export function SignUpForm({ terms, adminToken, invitation, onMade }: Props) {
  const t = useTranslations('account')
  const common = useTranslations('common')
  const locale = useLocale()
  const { events } = useLearner()
  const { nameError, passwordError } = useNewCredentials()
  const { busy, refusal, tries, run } = useRequest()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState(invitation ?? '')
  const [agreed, setAgreed] = useState(false)
  const [checked, setChecked] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const { remember, refused, others } = useRefusedName({ refusal, tries }, nameField)
  const consent = useRef<HTMLInputElement>(null)
  const consentId = useId()
  useUninterrupted(username !== '' || password !== '')
  const needsCode = terms.policy === 'invitation' && adminToken === null
  const wrongName = nameError(username) ?? refused(username)
  const wrongPassword = passwordError(password, username)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const first = wrongName !== null ? nameField : wrongPassword !== null ? passwordField : agreed ? null : consent
    if (first !== null) return first.current?.focus()
    const rights = { ...(needsCode && { invitation: code.trim() }), ...(adminToken !== null && { adminToken }) }
    remember(username)
    const made = await run(() => finishPendingSignOut().then(() => signUp({ username, password, locale: isLocale(locale) ? locale : defaultLocale, noticeVersion, label: deviceLabel(navigator.userAgent), ...rights })))
    if (made === null) return
    markSignOut(false)
    onMade(made.value)
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
      {adminToken !== null && (
        <Notice tone="info">
          <p>{t('signUp.admin')}</p>
        </Notice>
      )}
      <p>{events > 0 ? t('signUp.claim', { count: events }) : t('signUp.intro')}</p>
      <RefusalNotice refusal={others} tries={tries} />
      {needsCode && <TextField label={t('signUp.invitation')} help={t('signUp.invitationHelp')} value={code} onChange={setCode} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={64} required />}
      <TextField ref={nameField} label={common('username')} help={t('usernameHelp')} error={checked ? wrongName : null} value={username} onChange={setUsername} {...usernameProps} />
      <PasswordField ref={passwordField} label={common('password')} help={t('passwordHelp')} error={checked ? wrongPassword : null} value={password} onChange={setPassword} autoComplete="new-password" show={t('show')} hide={t('hide')} />
      <Disclosure title={t('signUp.notice')}>
        <PrivacyText />
      </Disclosure>
      <label className="flex min-h-11 items-center gap-3">
        <input
          ref={consent}
          type="checkbox"
          className="size-6 shrink-0 accent-accent"
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
          aria-invalid={checked && !agreed}
          aria-describedby={checked && !agreed ? consentId : undefined}
          required
        />
        <span className="min-w-0">{t('signUp.agree')}</span>
      </label>
      {checked && !agreed && (
        <p id={consentId} className="text-sm font-medium text-wrong">
          {t('signUp.agreeFirst')}
        </p>
      )}
      <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('signUp.button')}
      </Button>
    </form>
  )
}
