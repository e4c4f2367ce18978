'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { pathAfterArrival } from '../../client/classroom/kept-link'
import { useLearner } from '../../client/learner-context'
import type { SignedUp, SignUpTerms } from '../../contracts/account'
import { noticeVersion } from '../../core/accounts/notice'
import { AppLink, useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { navigate } from '../../ui/navigate'
import { Notice } from '../../ui/notice'
import { ConnectionGate } from './connection-gate'
import { linkLook } from '../../ui/link-look'
import { RecoveryCode } from './recovery-code'
import { SaveAnswers } from './save-answers'
import { SignUpForm } from './sign-up-form'

/** Making an account; then its recovery code, once. Meanwhile the device becomes the account's, with the answers that are on it. */
export function SignUpScreen() {
  const { account } = useLearner()
  const [made, setMade] = useState<SignedUp | null>(null)
  // The device gets its owner in the very moment the account is made: only then is what another owns in the way.
  if (made === null && account !== null) return <DeviceIsTaken name={account.username} />
  return <ConnectionGate>{(terms) => (made === null ? <Form terms={terms} onMade={setMade} /> : <Made made={made} />)}</ConnectionGate>
}

function Form({ terms, onMade }: { readonly terms: SignUpTerms; readonly onMade: (made: SignedUp) => void }) {
  const t = useTranslations('account.signUp')
  const { own } = useLearner()
  const [asked] = useState(() => new URLSearchParams(window.location.search))
  const adminToken = asked.get('admin')
  const take = (made: SignedUp) => {
    onMade(made)
    // Behind the code: the first round of sending may take its time. If it fails, the account page offers to go on with it.
    own({ userId: made.me.userId, username: made.me.username }, 'claim').catch(() => undefined)
  }
  if (terms.policy === 'closed' && adminToken === null)
    return (
      <>
        <Notice tone="info" title={t('closedTitle')}>
          <p>{t('closed')}</p>
        </Notice>
        <AppLink to="/account/sign-in" className={linkLook}>
          {t('have')}
        </AppLink>
      </>
    )
  // The page is older than the server, or the other way round: nobody may agree to a text they have not seen.
  if (terms.noticeVersion !== noticeVersion)
    return (
      <Notice tone="warn" live>
        <p>{t('otherNotice')}</p>
        <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
      </Notice>
    )
  return (
    <>
      <SignUpForm terms={terms} adminToken={adminToken} invitation={asked.get('invitation')} onMade={take} />
      <nav aria-label={t('others')}>
        <AppLink to="/account/sign-in" className={linkLook}>
          {t('have')}
        </AppLink>
      </nav>
    </>
  )
}

function Made({ made }: { readonly made: SignedUp }) {
  const t = useTranslations('account')
  const href = useAppHref()
  return <RecoveryCode code={made.recoveryCode} username={made.me.username} next={t('goOn')} onKept={() => navigate(href(pathAfterArrival()))} />
}

function DeviceIsTaken({ name }: { readonly name: string }) {
  const t = useTranslations('account.signUp')
  return (
    <>
      <Notice tone="info" title={t('takenTitle')}>
        <p>{t('taken', { name })}</p>
      </Notice>
      <SaveAnswers />
      <AppLink to="/account" className={linkLook}>
        {t('toAccount')}
      </AppLink>
    </>
  )
}
