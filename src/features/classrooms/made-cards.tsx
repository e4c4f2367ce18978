'use client'

import { useTranslations } from 'next-intl'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { FocusedHeading } from '../../ui/focused-heading'
import { LeaveQuestion } from '../../ui/leave-question'
import { navigate } from '../../ui/navigate'
import { Notice } from '../../ui/notice'
import { LoginCards } from './login-cards'

type Props = { readonly classroom: Classroom; readonly cards: readonly LoginCard[]; readonly isPart: boolean }

/** Cards that were just made and exist nowhere else: to be printed before anybody leaves, which no browser tells us. `isPart`: for some no card could be made. */
export function MadeCards({ classroom, cards, isPart }: Props) {
  const t = useTranslations('classrooms.cards')
  const href = useAppHref()
  useUninterrupted(true)
  return (
    <>
      <FocusedHeading>{t('made', { count: cards.length })}</FocusedHeading>
      <Notice tone="warn">
        <p>{t('only')}</p>
        {isPart && <p>{t('part')}</p>}
      </Notice>
      <LoginCards cards={cards} classroom={classroom} />
      <Button className="w-full" onClick={() => navigate(href(`/class?id=${encodeURIComponent(classroom.id)}`))}>
        {t('finish')}
      </Button>
      <LeaveQuestion title={t('finishTitle')} leave={t('finishButton')}>
        <p>{t('finishText')}</p>
      </LeaveQuestion>
    </>
  )
}
