'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { changeExtension } from '../../client/classroom/assignment-api'
import type { Assignment } from '../../contracts/assignment'
import type { Member } from '../../contracts/classroom'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'
import { dateProblems, type DateProblem } from './dates'
import { isHalfTyped, TimeField } from './time-field'

type Props = { readonly assignment: Assignment; readonly student: Member; readonly due: string | null; readonly onClose: () => void; readonly onChanged: () => void }

/** Another due date for one student, or the class's again. */
export function ExtensionDialog({ assignment: { id, opensAt, due: classDue, classroom }, student, due, onClose, onChanged }: Props) {
  const t = useTranslations('assignments')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(due ?? classDue ?? '')
  const [problem, setProblem] = useState<DateProblem | null>(null)
  const store = async (dueAt: string | null) => {
    if ((await run(() => changeExtension(id, student.userId, dueAt))) !== null) onChanged()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = isHalfTyped(field.current) ? 'unreadable' : typed === '' ? 'missing' : dateProblems({ opens: null, due: typed }, [classroom.zone], opensAt).due
    setProblem(found)
    if (found === null) void store(typed)
    else field.current?.focus()
  }
  return (
    <Dialog title={t('extendOf', { name: student.name })} onClose={onClose}>
      <p className="text-sm break-words text-soft">{`${common('username')}: ${student.username}`}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      <form className="space-y-3" onSubmit={submit} noValidate>
        <TimeField ref={field} label={t('newDue')} value={typed} onChange={setTyped} zones={[classroom.zone]} problem={problem} />
        <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
          {busy ? common('busy') : t('save')}
        </Button>
      </form>
      {due !== null && (
        <Button className="w-full" aria-disabled={busy} onClick={() => void store(null)}>
          {t('takeBack')}
        </Button>
      )}
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}
