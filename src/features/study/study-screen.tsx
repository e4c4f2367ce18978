'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useSitting } from '../../client/learner-context'
import type { LearnerSettings } from '../../client/learner-api'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Due } from '../../core/scheduling/card'
import type { StudyBank } from '../../core/study/study-bank'
import { isWorkId } from '../../contracts/shells'
import { AppLink } from '../../ui/app-link'
import { Loading } from '../../ui/loading'
import { ElsewhereView } from './elsewhere-view'
import { FeedbackView } from './feedback-view'
import { QuestionView } from './question-view'
import { SittingHeader } from './sitting-header'
import { SummaryView } from './summary-view'

/** `end` closes the sitting of assigned work; it is given when the work's next question comes back. `onFinished` is told a sitting's id when it comes to its end, again after learning more. */
type Props = { readonly bank: StudyBank; readonly deck: string; readonly settings: LearnerSettings; readonly end: (due: Due | null) => ReactNode; readonly onFinished: (sittingId: string) => void }

/** One sitting from the first question to the summary. Everything it shows survives a reload. */
export function StudyScreen({ bank, deck, settings, end, onFinished }: Props) {
  const t = useTranslations('study')
  const view = useSitting(bank)
  const { start } = view

  useUninterrupted(view.phase === 'question' || view.phase === 'feedback')
  const finished = view.phase === 'summary' && view.summary.answered > 0 ? view.sitting.id : null
  const tellFinished = useEffectEvent(onFinished)
  useEffect(() => (finished === null ? undefined : tellFinished(finished)), [finished])

  const [begun, setBegun] = useState<string | null>(null)

  const begin = useEffectEvent(() => void start(deck).then(() => setBegun(deck)))

  // Opening the address begins the sitting, or goes on with the one that is open. A newer bank arriving meanwhile does not.
  useEffect(() => begin(), [deck])

  const work = bank.assigned?.works.find(({ id }) => id === deck)
  if (work === undefined && bank.decks[deck] === undefined) return <UnknownDeck isWork={isWorkId(deck)} />
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
          <SummaryView view={view} end={work === undefined ? null : end(view.summary.nextDue)} />
        </div>
      )
  }
}

function UnknownDeck({ isWork }: { readonly isWork: boolean }) {
  const t = useTranslations('study')
  const assigned = useTranslations('assigned')
  return (
    <div className="space-y-4 p-4">
      <h1 className="text-xl font-semibold">{isWork ? assigned('unknown') : t('unknownDeck')}</h1>
      <AppLink to="/" className="underline">
        {t('home')}
      </AppLink>
    </div>
  )
}
