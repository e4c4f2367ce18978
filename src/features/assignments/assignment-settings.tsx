'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { changeAssignment } from '../../client/classroom/assignment-api'
import { useLearner } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Assignment } from '../../contracts/assignment'
import { readTitle } from '../../core/classroom/deck-title'
import { Button } from '../../ui/button'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'
import { editOf, formOf, rebased, type AssignmentForm } from './assignment-form'
import { dateProblems } from './dates'
import { LanguageChoice } from './language-choice'
import { isHalfTyped, TimeField } from './time-field'

/** The title, language and dates of an assignment, changed together; what was not touched is not sent. What was answered stays. */
export function AssignmentSettings({ assignment, onChanged }: { readonly assignment: Assignment; readonly onChanged: () => void }) {
  const t = useTranslations('assignments')
  const sets = useTranslations('decks')
  const common = useTranslations('common')
  const { now } = useLearner()
  const { busy, refusal, tries, run } = useRequest()
  const [seen, setSeen] = useState(assignment)
  const [{ base, typed }, setForm] = useState(() => ({ base: formOf(assignment), typed: formOf(assignment) }))
  if (seen !== assignment) {
    setSeen(assignment)
    setForm({ base: formOf(assignment), typed: rebased(typed, base, formOf(assignment)) })
  }
  const [half, setHalf] = useState(none)
  const [checked, setChecked] = useState(false)
  const [stored, setStored] = useState(false)
  const [titleField, opensField, dueField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const { remember, refused, others } = useRefusedName({ refusal, tries }, titleField)
  const zones = [assignment.classroom.zone]
  const read = readTitle(typed.title)
  const dates = dateProblems(typed, zones, now, assignment.extensions.map(({ dueAt }) => dueAt))
  const problem = { title: 'problem' in read ? read.problem : null, opens: half.opens ? ('unreadable' as const) : dates.opens, due: half.due ? ('unreadable' as const) : dates.due }
  const wrongTitle = problem.title === null ? refused(typed.title) : sets(`wrongTitle.${problem.title}`)
  const edit = editOf(base, typed)
  useUninterrupted(Object.keys(edit).length > 0)
  const change = (changed: Partial<AssignmentForm>) => {
    setForm((before) => ({ ...before, typed: { ...before.typed, ...changed } }))
    setHalf(none)
    setStored(false)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = { opens: isHalfTyped(opensField.current), due: isHalfTyped(dueField.current) }
    setHalf(found)
    setChecked(true)
    const wrong = wrongTitle !== null ? titleField : found.opens || dates.opens !== null ? opensField : found.due || dates.due !== null ? dueField : null
    if (wrong !== null) return wrong.current?.focus()
    remember(typed.title)
    const answer = await run(() => changeAssignment(assignment.id, edit))
    if (answer === null) return
    const now = formOf(answer.value)
    setForm((before) => ({ base: now, typed: rebased(before.typed, typed, now) }))
    setStored(true)
    onChanged()
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
      <RefusalNotice refusal={others} tries={tries} />
      <TextField ref={titleField} label={t('title')} error={checked ? wrongTitle : null} value={typed.title} onChange={(title) => change({ title })} autoComplete="off" maxLength={200} required />
      <LanguageChoice value={typed.locale} onChange={(locale) => change({ locale })} />
      <TimeField ref={opensField} label={t('opensAt')} value={typed.opens} onChange={(opens) => change({ opens })} zones={zones} problem={checked ? problem.opens : null} />
      <TimeField ref={dueField} label={t('dueAt')} value={typed.due} onChange={(due) => change({ due })} zones={zones} help={t('dueHelp')} problem={checked ? problem.due : null} />
      <Button type="submit" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('save')}
      </Button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {stored && t('saved')}
      </p>
    </form>
  )
}

const none = { opens: false, due: false }
