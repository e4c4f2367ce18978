'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { makePassPhrase } from '../../client/classroom/roster-api'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom, Member } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { Button } from '../../ui/button'
import { FocusedNotice } from '../../ui/focused-notice'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'
import { LoginCards } from './login-cards'

type Props = { readonly classroom: Pick<Classroom, 'id' | 'name'>; readonly member: Member; readonly onCard: () => void }

/** A student's forgotten password: a new card, where a teacher made the account for this class, and else why not. */
export function MemberPassword({ classroom, member, onCard }: Props) {
  const t = useTranslations('classrooms.cards')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const [card, setCard] = useState<LoginCard | null>(null)
  useUninterrupted(busy || card !== null)
  const renew = async () => {
    const made = await run(() => makePassPhrase(classroom.id, member.userId))
    if (made === null) return
    setCard(made.value)
    onCard()
  }
  if (card !== null) {
    return (
      <>
        <p role="status" className="font-medium">
          {t('renewed')}
        </p>
        <LoginCards cards={[card]} classroom={classroom.name} />
      </>
    )
  }
  if (!member.isMadeHere) return <p className="text-sm text-soft">{t('notMade')}</p>
  return (
    <>
      {refusal?.code === 'CONFLICT' ? (
        <FocusedNotice key={tries}>
          <p>{t('notMade')}</p>
        </FocusedNotice>
      ) : (
        <RefusalNotice refusal={refusal} tries={tries} />
      )}
      <p className="text-sm text-soft">{t('renewText')}</p>
      <Button className="w-full" aria-disabled={busy} onClick={() => void renew()}>
        {busy ? common('busy') : t('renew')}
      </Button>
    </>
  )
}
