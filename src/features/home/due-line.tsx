'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLearner } from '../../client/learner-context'
import type { AssignedWork } from '../../contracts/assignment'
import { wallTimeOf } from '../../core/classroom/wall-time'
import { dateValueText } from '../../core/language/date-text'
import { daysBetween } from '../../core/scheduling/study-day'
import type { WorkProgress } from '../../core/study/read-assigned'
import { Icon } from '../../ui/icon'

type Props = { readonly work: AssignedWork; readonly progress: WorkProgress }

/** When work is due, on the clock of its class and in words; whether it is late, or was done, is said with a sign and a word. */
export function DueLine({ work: { dueAt, classroom }, progress: { finishedAt } }: Props) {
  const t = useTranslations('assigned')
  const locale = useLocale()
  const { now, zone } = useLearner()
  const isLate = dueAt !== null && (finishedAt ?? now) > dueAt
  const due = dueAt === null ? '' : wallTimeOf(dueAt, classroom.zone)
  const [day = '', time = ''] = due.split('T')
  const date = dueAt === null ? t('noDate') : t('due', { date: dateValueText({ kind: 'date', from: day, to: day, precision: 'day', calendar: 'unstated' }, locale, 'answer'), time })
  const days = dueAt === null ? 0 : daysBetween(wallTimeOf(now, classroom.zone).slice(0, day.length), day)
  const isSameClock = dueAt === null || wallTimeOf(dueAt, zone) === due
  return (
    <span className="block space-y-1 text-sm">
      {finishedAt !== null && (
        <Mark icon="right" look="text-good">
          {t(isLate ? 'finishedLate' : 'finished')}
        </Mark>
      )}
      {finishedAt === null && isLate && (
        <Mark icon="warn" look="text-warn">
          {t('late')}
        </Mark>
      )}
      <span className="block text-soft">
        {date}
        {finishedAt === null && dueAt !== null && !isLate && ` · ${days === 0 ? t('today') : days === 1 ? t('tomorrow') : t('days', { count: days })}`}
        {!isSameClock && ` · ${t('zone', { zone: classroom.zone.replaceAll('_', ' ') })}`}
      </span>
    </span>
  )
}

function Mark({ icon, look, children }: { readonly icon: 'right' | 'warn'; readonly look: string; readonly children: string }) {
  return (
    <span className={`flex items-center gap-2 font-medium ${look}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
