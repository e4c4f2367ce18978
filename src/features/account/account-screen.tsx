'use client'

import { useTranslations } from 'next-intl'
import { getMe } from '../../client/account/account-api'
import { offline, type Answer } from '../../client/account/answer'
import { finishPendingSignOut } from '../../client/account/sign-out'
import { useLearner } from '../../client/learner-context'
import type { SignedIn } from '../../contracts/account'
import { Loading } from '../../ui/loading'
import { DeviceOnly } from './device-only'
import { GuestView } from './guest-view'
import { MyAccount } from './my-account'
import { TroubleView } from './trouble-view'
import { useLoad } from '../../ui/use-load'

/** My account: whoever the server says is signed in, and whose the answers on this device are, decide what is shown. */
export function AccountScreen() {
  const app = useTranslations('app')
  const { account } = useLearner()
  const { answer, reload } = useLoad(`me ${account?.userId ?? ''}`, whoIsSignedIn)
  if (answer === null) return <Loading label={app('loading')} />
  const me = answer.ok ? answer.value.me : null
  if (account === null) return <GuestView me={me} />
  if (me?.userId === account.userId) return <MyAccount me={me} reload={reload} />
  if (me !== null) return <TroubleView kind="foreign" me={me} account={account} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <TroubleView kind="signedOut" me={null} account={account} />
  if (!answer.ok && answer.code === 'ACCOUNT_ERASED') return <TroubleView kind="erased" me={null} account={account} />
  return <DeviceOnly account={account} refusal={answer.ok ? offline : answer} retry={reload} />
}

/** A login that should have been ended is ended first: nobody is shown as signed in by it. */
async function whoIsSignedIn(): Promise<Answer<SignedIn>> {
  return (await finishPendingSignOut()) ? getMe() : offline
}
