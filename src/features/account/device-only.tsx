'use client'

import { useTranslations } from 'next-intl'
import type { AccountOnDevice } from '../../client/account-on-device'
import type { Refusal } from '../../client/account/answer'
import { ImportPanel } from './import-panel'
import { LoadFailed } from '../../ui/load-failed'
import { SaveAnswers } from './save-answers'
import { Section } from '../../ui/section'
import { SignOutButton } from './sign-out-button'

type Props = { readonly account: AccountOnDevice; readonly refusal: Refusal; readonly retry: () => void }

/** The account page without its server: what can be done on the device alone. */
export function DeviceOnly({ account, refusal, retry }: Props) {
  const t = useTranslations('account.me')
  return (
    <>
      <p>{t('signedInAs', { name: account.username })}</p>
      <LoadFailed refusal={refusal} retry={retry} />
      <Section title={t('fileTitle')}>
        <SaveAnswers />
        <ImportPanel />
      </Section>
      <SignOutButton />
    </>
  )
}
