'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLearner } from '../../client/learner-context'
import { Button } from '../../ui/button'
import { FocusedHeading } from '../../ui/focused-heading'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { Panel } from '../../ui/panel'
import { RefusalNotice } from '../../ui/refusal-notice'
import { SaveAnswers } from './save-answers'
import type { ArrivalSteps } from './use-arrival'
import { useDayText } from '../../client/use-day-text'

/** The questions after signing in; nothing before it. */
export function ArrivalView({ steps }: { readonly steps: ArrivalSteps }) {
  const t = useTranslations('account.arrival')
  const { account, events, sync } = useLearner()
  const dayText = useDayText(useLocale())
  const { stage, request } = steps
  if (stage.at === 'none') return null
  if (stage.at === 'owning') return <Loading label={t('owning')} />
  const { me } = stage
  const cancel = (label: string) => (
    <Button kind="quiet" className="w-full" onClick={() => void steps.leave()}>
      {label}
    </Button>
  )
  return (
    <Panel className="space-y-4">
      <FocusedHeading key={stage.at}>{t(`${stage.at}.title`)}</FocusedHeading>
      {stage.at === 'erasing' && (
        <>
          <p>{t('erasing.text', { date: dayText(me.eraseAt ?? 0) })}</p>
          <RefusalNotice refusal={request.refusal} tries={request.tries} />
          <Button kind="primary" className="w-full" disabled={request.busy} onClick={() => void steps.keep()}>
            {t('erasing.keep')}
          </Button>
          {cancel(t('erasing.leave'))}
        </>
      )}
      {stage.at === 'guest' && (
        <>
          <p>{t('guest.text', { count: events })}</p>
          <Button kind="primary" className="w-full" onClick={() => void steps.claim(me)}>
            {t('guest.claim', { count: events })}
          </Button>
          <p>{t('guest.othersText')}</p>
          <SaveAnswers />
          <Button className="w-full" onClick={() => void steps.startFresh(me)}>
            {t('guest.fresh', { count: events })}
          </Button>
          {cancel(t('cancel'))}
        </>
      )}
      {stage.at === 'foreign' && (
        <>
          <p>{t('foreign.text', { owner: account?.username ?? '', name: me.username })}</p>
          {sync.unsent > 0 && (
            <Notice tone="warn">
              <p>{t('foreign.unsent', { count: sync.unsent })}</p>
            </Notice>
          )}
          <SaveAnswers />
          <Button className="w-full" onClick={() => void steps.replaceOwner(me)}>
            {t('foreign.replace')}
          </Button>
          {cancel(t('cancel'))}
        </>
      )}
      {stage.at === 'failed' && (
        <>
          <p>{t('failed.text')}</p>
          <Button kind="primary" className="w-full" onClick={() => void steps.arrive(me)}>
            {t('failed.again')}
          </Button>
          {cancel(t('cancel'))}
        </>
      )}
    </Panel>
  )
}
