'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import type { Given } from '../../core/events/event'
import type { Bank, Item } from '../../core/items/bank'
import type { Locale } from '../../core/locale'
import { givenText } from '../../core/scoring/given-text'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { CitationList } from '../../ui/citation-list'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { ChosenOption } from './chosen-option'
import { questionOf } from './question-text'
import { useShortcuts } from './use-shortcuts'
import { verdictOf, type Verdict } from './verdict'
import type { FeedbackState } from './view-types'

type Props = { readonly view: FeedbackState; readonly bank: Bank; readonly settings: LearnerSettings }

const looks: Record<Verdict['tone'], { readonly icon: 'right' | 'wrong' | 'partial' | 'info'; readonly look: string }> = {
  right: { icon: 'right', look: 'border-good bg-good-soft text-good' },
  partial: { icon: 'partial', look: 'border-warn bg-warn-soft text-warn' },
  wrong: { icon: 'wrong', look: 'border-wrong bg-wrong-soft text-wrong' },
  neutral: { icon: 'info', look: 'border-line-strong bg-sunken text-ink' },
}

/** After an answer: the verdict in words, the right answer, why, what the chosen one really is, the source, when it comes back. */
export function FeedbackView({ view, bank, settings }: Props) {
  const t = useTranslations('study')
  const heading = useRef<HTMLHeadingElement>(null)
  const { item, feedback } = view
  const verdict = verdictOf(feedback.score, feedback.rating)
  const given = useGiven(feedback.given.at(-1), item, bank.locale)

  // The heading takes the focus: a screen reader says the verdict once and goes on from here.
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  useShortcuts(settings.shortcuts, (key) => {
    if (key === 'go') void view.next()
  })

  return (
    <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col px-4 pt-4">
      <div className="flex-1 space-y-4 pb-6">
        <h1 ref={heading} tabIndex={-1} className={classNames('flex items-center gap-3 rounded-2xl border p-4 text-lg font-semibold', looks[verdict.tone].look)}>
          <Icon name={looks[verdict.tone].icon} className="size-6" />
          <span className="min-w-0 flex-1 text-left">{t(`feedback.verdict.${verdict.key}`)}</span>
        </h1>
        <p lang={bank.locale} className="text-soft">
          {questionOf(view)}
        </p>
        {view.claim !== null && <p className="font-medium">{view.claim.option === null ? t('claim.wasTrue') : t('claim.wasFalse')}</p>}
        <dl className="space-y-3">
          {given !== null && (
            <div>
              <dt className="text-sm text-soft">{t('feedback.yourAnswer')}</dt>
              <dd className={verdict.tone === 'wrong' ? 'text-wrong line-through decoration-1' : ''}>
                {given}
              </dd>
            </div>
          )}
          <div>
            <dt className="text-sm text-soft">{t('feedback.rightAnswer')}</dt>
            <dd lang={bank.locale} className="text-xl font-semibold">
              {item.answer.text}
            </dd>
          </div>
        </dl>
        {feedback.note !== null && <p className="text-soft">{t(`feedback.note.${feedback.note}`)}</p>}
        <p lang={bank.locale}>{item.explanation}</p>
        <ChosenOption score={feedback.score} item={item} bank={bank} />
        {item.conflict !== null && (
          <Notice tone="info" title={t('feedback.conflict')}>
            <p lang={bank.locale}>{item.conflict.note}</p>
          </Notice>
        )}
        <section aria-label={t('feedback.source')} className="space-y-2">
          <h2 className="text-sm font-medium text-soft">{t('feedback.source')}</h2>
          <CitationList citations={item.citations} sources={bank.sources} locale={bank.locale} />
          <AppLink to={`/facts/${item.fact}`} className="inline-flex min-h-11 items-center gap-2 text-accent underline">
            <Icon name="book" />
            {t('feedback.openFact')}
          </AppLink>
        </section>
      </div>
      <div className="bottom-0 -mx-4 [@media(min-height:30rem)]:sticky space-y-2 border-t border-line bg-paper px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <p className="flex items-center justify-center gap-2 text-sm text-soft">
          <Icon name="clock" className="size-4" />
          {'days' in feedback.interval ? t('feedback.backDays', { count: feedback.interval.days }) : t('feedback.backSoon')}
        </p>
        {view.canOverride && (
          <Button className="w-full" onClick={() => void view.override()}>
            {t('feedback.iWasRight')}
          </Button>
        )}
        <Button kind="primary" tall className="w-full" onClick={() => void view.next()}>
          {t('feedback.next')}
        </Button>
      </div>
    </main>
  )
}

/** What the learner answered, in words, unless these are the answer's; a claim that was judged is told with its correction. */
function useGiven(given: Given | undefined, item: Item, locale: Locale): ReactNode {
  const t = useTranslations('study.claim')
  const inBank = (text: string | null) => (text === null ? null : <span lang={locale}>{text}</span>)
  if (given?.as !== 'claim') {
    const text = givenText(given, item, locale)
    return text === item.answer.text ? null : inBank(text)
  }
  if (given.saysTrue) return t('true')
  const fix = inBank(givenText(given.fix, item, locale))
  return fix === null ? t('false') : t.rich('fixed', { fix: () => fix })
}
