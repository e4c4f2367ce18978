'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AccountOnDevice } from '../../client/account-on-device'
import { signOutNowOrLater } from '../../client/account/sign-out'
import { useLearner } from '../../client/learner-context'
import type { Me } from '../../contracts/account'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { ArrivalView } from './arrival-view'
import { ForgetDialog } from './forget-dialog'
import { linkLook, primaryLinkLook } from '../../ui/link-look'
import { SaveAnswers } from './save-answers'
import { useArrival } from './use-arrival'

type Props = { readonly kind: 'signedOut' | 'erased' | 'foreign'; readonly me: Me | null; readonly account: AccountOnDevice }

/** Device and server do not agree on who is here: what that means, that nothing is lost by it, and each way out. */
export function TroubleView({ kind, me, account }: Props) {
  const t = useTranslations('account.trouble')
  const { sync } = useLearner()
  const steps = useArrival()
  const [removing, setRemoving] = useState(false)
  if (steps.stage.at !== 'none') return <ArrivalView steps={steps} />
  return (
    <Panel className="space-y-4">
      <h2 className="text-lg font-semibold">{t(`${kind}.title`)}</h2>
      <p>{t(`${kind}.text`, { owner: account.username, name: me?.username ?? '' })}</p>
      {sync.unsent > 0 && <p>{t('unsent', { count: sync.unsent })}</p>}
      {me !== null && (
        <Button kind="primary" className="w-full" onClick={() => void steps.arrive(me)}>
          {t('foreign.goOn')}
        </Button>
      )}
      <SignInAgain kind={kind} />
      <SaveAnswers />
      <Button className="w-full" onClick={() => setRemoving(true)}>
        {t('remove')}
      </Button>
      {removing && <ForgetDialog onClose={() => setRemoving(false)} />}
    </Panel>
  )
}

function SignInAgain({ kind }: { readonly kind: Props['kind'] }) {
  const t = useTranslations('account.trouble')
  return (
    <AppLink to="/account/sign-in" className={kind === 'foreign' ? linkLook : primaryLinkLook} onClick={() => (kind === 'foreign' ? void signOutNowOrLater() : undefined)}>
      {t(`${kind}.signIn`)}
    </AppLink>
  )
}
