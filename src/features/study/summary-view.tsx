'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLearner } from '../../client/learner-context'
import { dateValueText } from '../../core/language/date-text'
import type { Due } from '../../core/scheduling/card'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Ornament } from '../../ui/ornament'
import type { SummaryState } from './view-types'

/** The end of a sitting: what was done, what comes next, and more for whoever wants more. `end` says it of assigned work; null for a set. */
export function SummaryView({ view, end }: { readonly view: SummaryState; readonly end: ReactNode }) {
  const t = useTranslations('study.summary')
  const heading = useRef<HTMLHeadingElement>(null)
  const { summary } = view
  useEffect(() => heading.current?.focus(), [])
  const numbers = [
    ['answered', summary.answered],
    ['remembered', summary.remembered],
    ['forgotten', summary.forgotten],
    ['freshMet', summary.freshMet],
  ] as const
  const more = Math.min(10, summary.moreFresh)
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-5 px-4 py-6">
      <Ornament />
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
        {t(summary.answered === 0 ? 'nothing' : 'title')}
      </h1>
      {summary.answered > 0 && (
        <dl className="grid grid-cols-2 gap-3">
          {numbers.map(([name, value]) => (
            <div key={name} className="rounded-2xl border border-line bg-panel p-4">
              <dt className="text-sm text-soft">{t(name)}</dt>
              <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {end}
      {(end === null || (summary.nextDue !== null && 'at' in summary.nextDue)) && (
        <p>
          <NextDue due={summary.nextDue} />
        </p>
      )}
      {more > 0 && <p className="text-soft">{t('limit')}</p>}
      <div className="flex-1" />
      {more > 0 && (
        <Button tall className="w-full" onClick={() => void view.learnMore(more)}>
          {t('learnMore', { count: more })}
        </Button>
      )}
      <AppLink to="/" className="flex min-h-14 items-center justify-center rounded-xl bg-accent px-5 text-lg font-semibold text-accent-ink">
        {t('home')}
      </AppLink>
    </main>
  )
}

function NextDue({ due }: { readonly due: Due | null }) {
  const t = useTranslations('study.summary')
  const format = useFormatter()
  const locale = useLocale()
  const { zone } = useLearner()
  if (due === null) return t('noneDue')
  if ('at' in due) return t('dueAt', { time: format.dateTime(new Date(due.at), { hour: '2-digit', minute: '2-digit', timeZone: zone }) })
  return t('dueOn', { date: dateValueText({ kind: 'date', from: due.day, to: due.day, precision: 'day', calendar: 'unstated' }, locale, 'answer') })
}
