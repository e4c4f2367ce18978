'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { makePassPhrase } from '../../client/classroom/roster-api'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom, Member } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { Button } from '../../ui/button'
import { Dialog, useCloseDialog } from '../../ui/dialog'
import { guardLeaving } from '../../ui/leave-guard'
import { LeaveQuestion } from '../../ui/leave-question'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'
import { LoginCards } from './login-cards'

type Props = { readonly classroom: Pick<Classroom, 'id' | 'name' | 'locale'>; readonly member: Member; readonly onCard: () => void }

/** A student's forgotten password: a new card, where a teacher made the account for this class, and else why not. `onCard`: the card was looked at and may go. */
export function MemberPassword({ classroom, member, onCard }: Props) {
  const t = useTranslations('classrooms.cards')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const [card, setCard] = useState<LoginCard | null>(null)
  useUninterrupted(busy || card !== null)
  const renew = async () => {
    const made = await run(() => makePassPhrase(classroom.id, member.userId))
    if (made !== null) setCard(made.value)
  }
  const close = () => {
    setCard(null)
    onCard()
  }
  if (!member.isMadeHere) return <p className="text-sm text-soft">{t('notMade')}</p>
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} conflict={t('notMade')} />
      <p className="text-sm text-soft">{t('renewText')}</p>
      <Button className="w-full" aria-disabled={busy} onClick={() => void renew()}>
        {busy ? common('busy') : t('renew')}
      </Button>
      {(busy || card !== null) && (
        <Dialog title={member.name} onClose={close}>
          {card === null ? <Making /> : <NewCard card={card} classroom={classroom} />}
        </Dialog>
      )}
    </>
  )
}

/** The old password ends before the new one arrives: nobody leaves in between. */
function Making() {
  const common = useTranslations('common')
  useEffect(() => guardLeaving(() => undefined), [])
  return <p role="status">{common('busy')}</p>
}

/** A card is all there is to see until it is printed or copied down. */
function NewCard({ card, classroom }: { readonly card: LoginCard; readonly classroom: Props['classroom'] }) {
  const t = useTranslations('classrooms.cards')
  const close = useCloseDialog()
  return (
    <>
      <p role="status" className="font-medium">
        {t('renewed')}
      </p>
      <LoginCards cards={[card]} classroom={classroom} />
      <Button kind="quiet" className="w-full" onClick={close}>
        {t('close')}
      </Button>
      <LeaveQuestion title={t('oneTitle')} leave={t('oneButton')}>
        <p>{t('oneText')}</p>
      </LeaveQuestion>
    </>
  )
}
