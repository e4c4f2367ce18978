'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { createInvitation, listInvitations, revokeInvitation } from '../../client/account/account-api'
import { useLearner } from '../../client/learner-context'
import type { Invitation, NewInvitation } from '../../contracts/account'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { LoadFailed } from '../../ui/load-failed'
import { OnceCode } from './once-code'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useDayText } from '../../client/use-day-text'
import { useLoad } from '../../ui/use-load'
import { useRequest } from '../../ui/use-request'

/** Invitations: a new one shows its code once; those that are open can be withdrawn. */
export function InvitationList() {
  const t = useTranslations('account.admin')
  const app = useTranslations('app')
  const common = useTranslations('common')
  const href = useAppHref()
  const dayText = useDayText(useLocale())
  const { now } = useLearner()
  const { answer, reload } = useLoad('invitations', listInvitations)
  const { busy, refusal, tries, run } = useRequest()
  const [made, setMade] = useState<NewInvitation | null>(null)
  const create = async () => {
    const invitation = await run(createInvitation)
    if (invitation === null) return
    setMade(invitation.value)
    reload()
  }
  const revoke = async ({ id }: Invitation) => {
    if ((await run(() => revokeInvitation(id))) === null) return
    if (made?.id === id) setMade(null)
    reload()
  }
  return (
    <>
      <p>{t('invitationsText')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      <Button aria-disabled={busy} onClick={() => void create()}>
        {t('invite')}
      </Button>
      {made !== null && (
        <OnceCode key={made.id} title={t('newInvitation')} text={t('newInvitationText', { date: dayText(made.expiresAt) })} code={made.code}>
          <CopyButton text={`${window.location.origin}${href('/account/sign-up')}?invitation=${encodeURIComponent(made.code)}`} label={t('copyLink')} done={common('copied')} failed={common('copyFailed')} />
        </OnceCode>
      )}
      {answer === null && <p role="status">{app('loading')}</p>}
      {answer !== null && !answer.ok && <LoadFailed refusal={answer} retry={reload} />}
      {answer?.ok === true && answer.value.length === 0 && <p className="text-soft">{t('noInvitations')}</p>}
      {answer?.ok === true && (
        <ul className="divide-y divide-line">
          {answer.value.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
              <div className="min-w-0 flex-1 basis-40 text-sm">
                <p>{t('createdOn', { date: dayText(invitation.createdAt) })}</p>
                <p className="text-soft">{stateOf(invitation, now, dayText, t)}</p>
              </div>
              {isOpen(invitation, now) && (
                <Button aria-disabled={busy} onClick={() => void revoke(invitation)}>
                  {t('withdraw')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function stateOf(invitation: Invitation, now: number, dayText: (ms: number) => string, t: ReturnType<typeof useTranslations<'account.admin'>>): string {
  if (invitation.usedAt !== null) return t('usedOn', { date: dayText(invitation.usedAt) })
  return t(isOpen(invitation, now) ? 'validUntil' : 'expiredOn', { date: dayText(invitation.expiresAt) })
}

function isOpen({ usedAt, expiresAt }: Invitation, now: number): boolean {
  return usedAt === null && expiresAt > now
}
