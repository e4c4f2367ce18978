'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useAssigned, useLearner, useWorkStates } from '../../client/learner-context'
import { dateValueText } from '../../core/language/date-text'
import type { Locale } from '../../core/locale'
import type { Due } from '../../core/scheduling/card'
import { nextDayOf } from '../../core/study/next-day-of'

type Props = { readonly work: string; readonly locale: Locale; readonly due: Due | null }

/** The end of a sitting of assigned work: how much of it is done, what that means, and when it goes on. `due`: when the next question of it comes back. */
export function AssignedEnd({ work, locale, due }: Props) {
  const t = useTranslations('assigned')
  const interfaceLocale = useLocale()
  const { state, day } = useLearner()
  const works = useAssigned(locale)?.works
  // By itself: an item that another work asks for as well is one of this one's too.
  const assigned = useWorkStates(useMemo(() => works?.filter(({ id }) => id === work) ?? [], [works, work]))
  const progress = assigned.progress.get(work)
  if (progress === undefined) return null
  const once = [...assigned.tasks.values()].filter(({ recallsLeft }) => recallsLeft === 1).length
  const next = due !== null && 'at' in due ? null : nextDayOf(work, assigned, state.cards, day)
  return (
    <div className="space-y-2">
      <p className="font-medium tabular-nums">{progress.finishedAt === null ? t('done', { done: progress.done, size: progress.size }) : t('finished')}</p>
      {once > 0 && <p className="tabular-nums">{t('once', { count: once })}</p>}
      {progress.finishedAt === null && <p className="text-soft">{t('meaning')}</p>}
      {next !== null && <p>{t('back', { date: dateValueText({ kind: 'date', from: next, to: next, precision: 'day', calendar: 'unstated' }, interfaceLocale, 'answer') })}</p>}
    </div>
  )
}
