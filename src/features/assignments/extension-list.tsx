'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { wallText } from '../../client/classroom/wall-text'
import type { Assignment } from '../../contracts/assignment'
import type { Member } from '../../contracts/classroom'
import type { Locale } from '../../core/locale'
import { Button } from '../../ui/button'
import { ExtensionDialog } from './extension-dialog'

type Props = { readonly assignment: Assignment; readonly students: readonly Member[]; readonly locale: Locale; readonly onChanged: () => void }

/** Every student of the class with the date that holds for them. */
export function ExtensionList({ assignment, students, locale, onChanged }: Props) {
  const t = useTranslations('assignments')
  const common = useTranslations('common')
  const [managed, setManaged] = useState<Member | null>(null)
  const dueOf = (userId: string) => assignment.extensions.find((each) => each.userId === userId)?.due ?? null
  if (students.length === 0) return <p className="text-soft">{t('noStudents')}</p>
  return (
    <>
      <ul className="divide-y divide-line">
        {students.map((student) => {
          const due = dueOf(student.userId)
          return (
            <li key={student.userId} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
              <div className="min-w-0 flex-1 basis-40">
                <p className="font-medium break-words">{student.name}</p>
                <p className="text-sm break-words text-soft">{`${common('username')}: ${student.username} · ${due === null ? t('asClass') : t('own', { date: wallText(due, locale) })}`}</p>
              </div>
              <Button aria-label={t('extendOf', { name: student.name })} onClick={() => setManaged(student)}>
                {t('extend')}
              </Button>
            </li>
          )
        })}
      </ul>
      {managed !== null && (
        <ExtensionDialog
          assignment={assignment}
          student={managed}
          due={dueOf(managed.userId)}
          onClose={() => setManaged(null)}
          onChanged={() => {
            setManaged(null)
            onChanged()
          }}
        />
      )}
    </>
  )
}
