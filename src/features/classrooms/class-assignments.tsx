'use client'

import { useLocale, useTranslations } from 'next-intl'
import { listAssignments } from '../../client/classroom/assignment-api'
import { wallText } from '../../client/classroom/wall-text'
import { useLearner } from '../../client/learner-context'
import type { AssignmentLine } from '../../contracts/assignment'
import type { Classroom } from '../../contracts/classroom'
import { defaultLocale, isLocale } from '../../core/locale'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { linkLook, primaryLinkLook } from '../../ui/link-look'
import { LoadFailed } from '../../ui/load-failed'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { useCalendarDialog } from './use-calendar-dialog'

/** What a class has to practise, the newest first, and the ways to new work, the report and the calendar. */
export function ClassAssignments({ classroom: { id, name, zone, archivedAt } }: { readonly classroom: Classroom }) {
  const t = useTranslations('assignments')
  const app = useTranslations('app')
  const { answer, reload } = useLoad(`assignments of ${id} ${zone}`, () => listAssignments(id))
  const calendar = useCalendarDialog()
  return (
    <Section title={t('section')}>
      {answer === null ? <p className="text-soft">{app('loading')}</p> : !answer.ok ? <LoadFailed refusal={answer} retry={reload} /> : answer.value.assignments.length === 0 ? <p className="text-soft">{t('none')}</p> : <Lines assignments={answer.value.assignments} />}
      <div className="grid gap-2">
        {archivedAt === null && (
          <AppLink to={`/assign?class=${encodeURIComponent(id)}`} className={primaryLinkLook}>
            {t('new')}
          </AppLink>
        )}
        <AppLink to={`/report?class=${encodeURIComponent(id)}`} className={linkLook}>
          {t('report')}
        </AppLink>
        <Button kind="quiet" onClick={() => calendar.open({ id, name })}>
          {t('calendar')}
        </Button>
      </div>
      {calendar.shown}
    </Section>
  )
}

function Lines({ assignments }: { readonly assignments: readonly AssignmentLine[] }) {
  const t = useTranslations('assignments')
  const locale = useLocale()
  const { now } = useLearner()
  const textOf = (wall: string) => wallText(wall, isLocale(locale) ? locale : defaultLocale)
  const stateOf = ({ closedAt, opensAt, opens, due }: AssignmentLine) => (closedAt !== null ? t('closed') : opensAt > now ? t('opens', { date: textOf(opens) }) : due === null ? t('noDue') : t('due', { date: textOf(due) }))
  return (
    <ul className="divide-y divide-line">
      {assignments.map((line) => (
        <li key={line.id} className="py-1">
          <AppLink to={`/assignment?id=${encodeURIComponent(line.id)}`} className="block min-h-11 rounded-xl py-1 hover:bg-sunken">
            <span className="block font-medium break-words text-accent underline">{line.title}</span>
            <span className="block text-sm text-soft">{`${stateOf(line)} · ${t('questions', { count: line.items })}`}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
