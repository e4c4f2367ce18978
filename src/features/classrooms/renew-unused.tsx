'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { makePassPhrase } from '../../client/classroom/roster-api'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { Button } from '../../ui/button'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'
import { RosterProgressBar } from './roster-progress-bar'

type Props = { readonly classroom: Classroom; readonly onMade: (cards: readonly LoginCard[], isPart: boolean) => void }

/** New cards for all who have never signed in: for a class whose cards were lost, or never came. */
export function RenewUnused({ classroom: { id, members }, onMade }: Props) {
  const t = useTranslations('classrooms.roster')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const [done, setDone] = useState(0)
  useUninterrupted(busy)
  const unused = members.filter(({ isUnused }) => isUnused)
  const renew = async () => {
    const cards: LoginCard[] = []
    const last = await run(async () => {
      for (const { userId } of unused) {
        const answer = await makePassPhrase(id, userId, true)
        // Whoever has come in meanwhile keeps the card they have.
        if (!answer.ok && answer.code !== 'CONFLICT') return answer
        if (answer.ok) setDone(cards.push(answer.value))
      }
      return { ok: true, value: null } as const
    })
    // Their old ones are good for nothing already: what was made is shown.
    if (cards.length > 0) onMade(cards, last === null)
  }
  return (
    <>
      <p>{t('unusedText', { count: unused.length })}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      {busy && <RosterProgressBar done={done} of={unused.length} />}
      <Button className="w-full" aria-disabled={busy} onClick={() => void renew()}>
        {busy ? common('busy') : t('unusedButton')}
      </Button>
    </>
  )
}
