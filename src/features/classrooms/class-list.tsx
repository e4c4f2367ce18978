'use client'

import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { leaveClassroom } from '../../client/classroom/classroom-api'
import { useLookForAssigned } from '../../client/learner-context'
import type { ClassroomLine } from '../../contracts/classroom'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { linkLook } from '../../ui/link-look'
import { useCalendarDialog } from './use-calendar-dialog'

/** `list` and `onLeft`: for whoever keeps the focus in it. */
type Props = { readonly classrooms: readonly ClassroomLine[]; readonly list: RefObject<HTMLUListElement | null>; readonly onLeft: (id: string) => void }

/** The classes somebody is in. A taught one opens and is left from there; others are left here. */
export function ClassList({ classrooms, list, onLeft }: Props) {
  const t = useTranslations('classrooms')
  const lookForAssigned = useLookForAssigned()
  const [leaving, setLeaving] = useState<ClassroomLine | null>(null)
  const calendar = useCalendarDialog()
  return (
    <div>
      {classrooms.length === 0 && <p className="text-soft">{t('none')}</p>}
      <ul ref={list} className="divide-y divide-line">
        {classrooms.map((line) => (
          <li key={line.id} data-row={line.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
            {line.role === 'teacher' ? <Taught line={line} /> : <Attended line={line} onLeave={() => setLeaving(line)} onCalendar={() => calendar.open(line)} />}
          </li>
        ))}
      </ul>
      {calendar.shown}
      {leaving !== null && (
        <ConfirmDialog
          title={t('leaveTitle', { name: leaving.name })}
          action={t('leave')}
          kind="primary"
          conflict={t('lastFormerTeacher')}
          request={() => leaveClassroom(leaving.id)}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null)
            lookForAssigned()
            onLeft(leaving.id)
          }}
        >
          <p>{t(leaving.role === 'student' ? 'leaveText' : 'leaveTaughtText')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function Taught({ line }: { readonly line: ClassroomLine }) {
  const t = useTranslations('classrooms')
  return (
    <AppLink to={`/class?id=${encodeURIComponent(line.id)}`} className="min-h-11 min-w-0 flex-1 rounded-xl py-1 hover:bg-sunken">
      <span className="block font-medium text-accent underline">{line.name}</span>
      <span className="block text-sm text-soft">
        {t('students', { count: line.students ?? 0 })}
        {line.archived && ` · ${t('archived')}`}
      </span>
      {(line.asking ?? 0) > 0 && <span className="block text-sm font-medium text-warn">{t('asking', { count: line.asking ?? 0 })}</span>}
    </AppLink>
  )
}

function Attended({ line, onLeave, onCalendar }: { readonly line: ClassroomLine; readonly onLeave: () => void; readonly onCalendar: () => void }) {
  const t = useTranslations('classrooms')
  const work = useTranslations('assignments')
  return (
    <>
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium">{line.name}</p>
        {line.role === 'formerTeacher' && <p className="text-sm text-soft">{t('formerTeacher')}</p>}
        {(line.waiting || line.archived) && <p className="text-sm text-soft">{t(line.waiting ? 'waiting' : 'archived')}</p>}
      </div>
      {line.role === 'student' && !line.waiting && (
        <>
          <AppLink to={`/my-report?class=${encodeURIComponent(line.id)}`} className={linkLook} aria-label={work('myReportOf', { name: line.name })}>
            {work('myReport')}
          </AppLink>
          <Button aria-label={work('calendarOf', { name: line.name })} onClick={onCalendar}>
            {work('calendar')}
          </Button>
        </>
      )}
      <Button aria-label={t('leaveOf', { name: line.name })} onClick={onLeave}>
        {t('leave')}
      </Button>
    </>
  )
}
