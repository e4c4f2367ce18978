'use client'

import { useTranslations } from 'next-intl'
import { putAdminSettings } from '../../client/account/account-api'
import type { TeachingPolicy } from '../../contracts/account'
import { SettingChoice } from './setting-choice'

const policies: readonly TeachingPolicy[] = ['byAdmin', 'open']

/** Who may make classes. */
export function TeachingChoice({ policy, onChanged }: { readonly policy: TeachingPolicy; readonly onChanged: () => void }) {
  const t = useTranslations('account.admin')
  return <SettingChoice label={t('teaching')} value={policy} options={policies} textOf={(name) => t(`teachings.${name}`)} store={(teaching) => putAdminSettings({ teaching })} onChanged={onChanged} />
}
