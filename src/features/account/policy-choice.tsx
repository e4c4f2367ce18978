'use client'

import { useTranslations } from 'next-intl'
import { putAdminSettings } from '../../client/account/account-api'
import type { SignUpPolicy } from '../../contracts/account'
import { SettingChoice } from './setting-choice'

const policies: readonly SignUpPolicy[] = ['open', 'invitation', 'closed']

/** Who may make an account. */
export function PolicyChoice({ policy, onChanged }: { readonly policy: SignUpPolicy; readonly onChanged: () => void }) {
  const t = useTranslations('account.admin')
  return <SettingChoice label={t('policy')} value={policy} options={policies} textOf={(name) => t(`policies.${name}`)} store={(signUp) => putAdminSettings({ signUp })} onChanged={onChanged} />
}
