'use client'

import { useTranslations } from 'next-intl'
import { getAdminSettings } from '../../client/account/account-api'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { InvitationList } from './invitation-list'
import { PolicyChoice } from './policy-choice'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { TeachingChoice } from './teaching-choice'
import { UserList } from './user-list'

/** What an administrator decides: who may sign up, by which invitations, and help for whoever has lost a password. */
export function AdminScreen() {
  const t = useTranslations('account.admin')
  const app = useTranslations('app')
  const { answer, reload } = useLoad('admin', getAdminSettings)
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok) return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      <p>{t('intro')}</p>
      <Section title={t('policyTitle')}>
        <PolicyChoice policy={answer.value.signUp} onChanged={reload} />
      </Section>
      <Section title={t('teachingTitle')}>
        <TeachingChoice policy={answer.value.teaching} onChanged={reload} />
      </Section>
      <Section title={t('invitationsTitle')}>
        <InvitationList />
      </Section>
      <Section title={t('usersTitle')}>
        <UserList />
      </Section>
    </>
  )
}
