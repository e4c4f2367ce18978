'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { renewCards, type Renewed } from '../../client/classroom/renew-cards'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FocusedNotice } from '../../ui/focused-notice'
import { fetchPart } from '../../ui/later'
import { LeaveQuestion } from '../../ui/leave-question'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'
import { madeCards } from './later-cards'
import { RosterProgressBar } from './roster-progress-bar'

type Props = { readonly classroom: Classroom; readonly onBusy: (isBusy: boolean) => void; readonly onMade: (cards: readonly LoginCard[], isPart: boolean) => void }

/** New cards for all who have never signed in: for a class whose cards were lost, or never came. The cards they have end with it, so it is asked before, and leaving stops it. */
export function RenewUnused({ classroom: { id, members }, onBusy, onMade }: Props) {
  const t = useTranslations('classrooms.roster')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(0)
  const [nothing, setNothing] = useState<'archived' | 'all' | null>(null)
  const stop = useRef(new AbortController())
  useUninterrupted(busy)
  useEffect(() => () => stop.current.abort(), [])
  const unused = members.filter(({ isUnused }) => isUnused)
  const renew = async () => {
    setAsking(false)
    setNothing(null)
    setDone(0)
    onBusy(true)
    stop.current = new AbortController()
    const cards: LoginCard[] = []
    const made = await run(async () => {
      const part = await fetchPart(madeCards)
      return part.ok ? renewCards(id, unused, (card) => setDone(cards.push(card)), stop.current.signal) : part
    })
    onBusy(false)
    const end: Renewed | 'refused' = made?.value ?? 'refused'
    // Their old ones are good for nothing already: what was made is shown.
    if (cards.length > 0) onMade(cards, end !== 'all')
    else if (end === 'archived' || end === 'all') setNothing(end)
  }
  return (
    <>
      <p>{t('unusedText', { count: unused.length })}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      {nothing !== null && (
        <FocusedNotice key={tries}>
          <p>{t(nothing === 'archived' ? 'unusedArchived' : 'unusedNobody')}</p>
        </FocusedNotice>
      )}
      {busy && (
        <>
          <RosterProgressBar done={done} of={unused.length} />
          <LeaveQuestion title={t('unusedStopTitle')} leave={t('unusedStop')} stay={t('stay')} instead={() => stop.current.abort()}>
            <p>{t('unusedStopText', { count: done })}</p>
          </LeaveQuestion>
        </>
      )}
      <Button className="w-full" aria-disabled={busy} onClick={() => setAsking(!busy)}>
        {busy ? common('busy') : t('unusedButton')}
      </Button>
      {asking && (
        <Dialog title={t('unusedAsk', { count: unused.length })} onClose={() => setAsking(false)}>
          <p>{t('unusedAskText')}</p>
          <Button kind="wrong" className="w-full" onClick={() => void renew()}>
            {t('unusedButton')}
          </Button>
          <Button kind="quiet" className="w-full" onClick={() => setAsking(false)}>
            {common('cancel')}
          </Button>
        </Dialog>
      )}
    </>
  )
}
