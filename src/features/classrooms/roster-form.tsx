'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react'
import { makeRoster } from '../../client/classroom/roster-api'
import { rosterDraft } from '../../client/classroom/roster-draft'
import { useLearner } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard, RosterProgress } from '../../contracts/roster'
import { mostStudents } from '../../core/classroom/most-students'
import { longestRoster, namesOf, readRoster, type Roster } from '../../core/classroom/roster'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { fieldLook } from '../../ui/field-look'
import { FocusedNotice } from '../../ui/focused-notice'
import { fetchPart } from '../../ui/later'
import { LeaveQuestion } from '../../ui/leave-question'
import { Notice } from '../../ui/notice'
import { RefusalNotice } from '../../ui/refusal-notice'
import { FieldNotes } from '../../ui/text-field'
import { useRequest } from '../../ui/use-request'
import { madeCards } from './later-cards'
import { RosterPreview } from './roster-preview'
import { RosterProgressBar } from './roster-progress-bar'

type Props = { readonly classroom: Classroom; readonly onBusy: (isBusy: boolean) => void; readonly onMade: (cards: readonly LoginCard[]) => void; readonly onLost: () => void }

/** The list, which this tab keeps until its accounts were made; what is read out of it while it is typed; and the school's word that these accounts may be made. */
export function RosterForm({ classroom: { id, members }, onBusy, onMade, onLost }: Props) {
  const t = useTranslations('classrooms.roster')
  const common = useTranslations('common')
  const fieldId = useId()
  const { busy, refusal, tries, run } = useRequest()
  const { account } = useLearner()
  const draft = useMemo(() => rosterDraft(account?.userId ?? '', id), [account?.userId, id])
  const [text, setText] = useState(draft.read)
  const [noHeading, setNoHeading] = useState<string | null>(null)
  const [hasConsent, setConsent] = useState(false)
  const [checked, setChecked] = useState(false)
  const [progress, setProgress] = useState<RosterProgress | null>(null)
  const [list, consent] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLInputElement>(null)]
  const shown = useDeferredValue(text)
  const known = useMemo(() => ({ inClass: members.map(({ name }) => name), noHeading }), [members, noHeading])
  const roster = useMemo(() => readRoster(shown, known), [shown, known])
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])
  const problem = useRosterProblem(mostStudents - members.filter(({ role, enrolledAt }) => role === 'student' && enrolledAt !== null).length)
  useUninterrupted(text !== '' || busy)
  const error = checked ? problem(roster) : null

  const type = (typed: string) => {
    setText(typed)
    draft.write(typed)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setChecked(true)
    const read = readRoster(text, known)
    const first = problem(read) !== null ? list : hasConsent ? null : consent
    if (first !== null) return first.current?.focus()
    setProgress(null)
    stop.current = new AbortController()
    const { signal } = stop.current
    onBusy(true)
    const made = await run(async () => {
      const part = await fetchPart(madeCards)
      return part.ok ? makeRoster(id, namesOf(read), setProgress, signal) : part
    })
    onBusy(false)
    if (made === null) return onLost()
    draft.write('')
    onMade(made.value)
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('intro')}</p>
      {refusal?.code === 'TOO_MANY_REQUESTS' ? (
        <FocusedNotice key={tries}>
          <p>{t('stillMaking')}</p>
        </FocusedNotice>
      ) : (
        <RefusalNotice refusal={refusal} tries={tries} />
      )}
      {refusal !== null && progress !== null && (refusal.code === 'offline' || refusal.code === 'INTERNAL') && (
        <Notice tone="warn">
          <p>{t('lost')}</p>
        </Notice>
      )}
      <div className="flex flex-col gap-1">
        <label htmlFor={fieldId} className="font-medium">
          {t('names')}
        </label>
        <textarea
          id={fieldId}
          ref={list}
          rows={8}
          className={classNames(fieldLook, 'w-full resize-y whitespace-pre', error !== null && 'border-wrong')}
          value={text}
          onChange={(event) => type(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          readOnly={busy}
          required
          aria-invalid={error !== null}
          aria-describedby={`${fieldId}-help${error === null ? '' : ` ${fieldId}-error`}`}
        />
        <FieldNotes id={fieldId} help={t('namesHelp')} error={error} />
      </div>
      {roster.lines.length > 0 && <RosterPreview roster={roster} onTake={setNoHeading} />}
      <div>
        <label className="flex min-h-11 items-center gap-3">
          <input ref={consent} type="checkbox" className="size-6 shrink-0 accent-accent" checked={hasConsent} onChange={(event) => setConsent(event.target.checked)} aria-invalid={checked && !hasConsent} aria-describedby={`${fieldId}-consent`} required />
          <span className="min-w-0">{t('consent')}</span>
        </label>
        <p id={`${fieldId}-consent`} className={checked && !hasConsent ? 'text-sm font-medium text-wrong' : 'text-sm text-soft'}>
          {t(checked && !hasConsent ? 'consentMissing' : 'consentHelp')}
        </p>
      </div>
      {busy && progress !== null && <RosterProgressBar {...progress} />}
      {busy && (
        <LeaveQuestion title={t('leaveTitle')} leave={t('leaveButton')} stay={t('stay')}>
          <p>{t('leaveText')}</p>
        </LeaveQuestion>
      )}
      <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('make')}
      </Button>
    </form>
  )
}

/** Why a list cannot be taken as it is; null where it can. */
function useRosterProblem(room: number): (roster: Roster) => string | null {
  const t = useTranslations('classrooms.roster')
  return (roster) => {
    const [{ lines, isTooLong }, { length }] = [roster, namesOf(roster)]
    if (isTooLong) return t('tooMany', { count: longestRoster })
    if (lines.some((line) => 'problem' in line)) return t('mend')
    if (length === 0) return t('empty')
    return length > room ? t('noRoom', { count: Math.max(0, room) }) : null
  }
}
