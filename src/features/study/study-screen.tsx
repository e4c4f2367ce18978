'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { useSitting } from '../../client/learner-context'
import type { LearnerSettings } from '../../client/learner-api'
import { countSitting } from '../../client/offline/sitting-count'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Bank } from '../../core/items/bank'
import { AppLink } from '../../ui/app-link'
import { Loading } from '../../ui/loading'
import { ElsewhereView } from './elsewhere-view'
import { FeedbackView } from './feedback-view'
import { QuestionView } from './question-view'
import { SittingHeader } from './sitting-header'
import { SummaryView } from './summary-view'

type Props = { readonly bank: Bank; readonly deck: string; readonly settings: LearnerSettings }

/** One sitting from the first question to the summary. Everything it shows survives a reload. */
export function StudyScreen({ bank, deck, settings }: Props) {
  const t = useTranslations('study')
  const view = useSitting(bank)
  const { start } = view

  useUninterrupted(view.phase === 'question' || view.phase === 'feedback')
  const finished = view.phase === 'summary' && view.summary.answered > 0 ? view.sitting.id : null
  useEffect(() => (finished === null ? undefined : countSitting(finished)), [finished])

  const [begun, setBegun] = useState<string | null>(null)

  const begin = useEffectEvent(() => void start(deck).then(() => setBegun(deck)))

  // Opening the address begins the sitting, or goes on with the one that is open. A newer bank arriving meanwhile does not.
  useEffect(() => begin(), [deck])

  if (bank.decks[deck] === undefined) return <UnknownDeck />
  // There is one sitting on a device: another tab may have opened one of another set.
  if ('sitting' in view && view.sitting.deck !== deck) return begun === deck ? <ElsewhereView onContinue={() => void start(deck)} /> : <Loading label={t('loading')} />
  switch (view.phase) {
    case 'loading':
    case 'idle':
      return <Loading label={t('loading')} />
    case 'question':
      return (
        <div className="flex min-h-dvh flex-col">
          <SittingHeader view={view} bank={bank} deck={deck} settings={settings} />
          <QuestionView key={`${view.item.id} ${view.presentation.seed} ${view.sitting.answered.length}`} view={view} bank={bank} settings={settings} />
        </div>
      )
    case 'feedback':
      return (
        <div className="flex min-h-dvh flex-col">
          <SittingHeader view={view} bank={bank} deck={deck} settings={settings} />
          <FeedbackView key={view.feedback.eventId} view={view} bank={bank} settings={settings} />
        </div>
      )
    case 'summary':
      // Until this visit has begun, it is the summary of the visit before: on a new day questions follow it.
      if (begun !== deck) return <Loading label={t('loading')} />
      return (
        <div className="flex min-h-dvh flex-col">
          <SittingHeader view={view} bank={bank} deck={deck} settings={settings} />
          <SummaryView view={view} />
        </div>
      )
  }
}

function UnknownDeck() {
  const t = useTranslations('study')
  return (
    <div className="space-y-4 p-4">
      <h1 className="text-xl font-semibold">{t('unknownDeck')}</h1>
      <AppLink to="/" className="underline">
        {t('home')}
      </AppLink>
    </div>
  )
}
