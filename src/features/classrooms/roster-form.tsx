'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useId, useMemo, useRef, useState, type FormEvent } from 'react'
import { makeRoster } from '../../client/classroom/roster-api'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard, RosterProgress } from '../../contracts/roster'
import { mostMembers } from '../../core/classroom/most-members'
import { longestRoster, namesOf, readRoster, type Roster } from '../../core/classroom/roster'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { fieldLook } from '../../ui/field-look'
import { Notice } from '../../ui/notice'
import { RefusalNotice } from '../../ui/refusal-notice'
import { FieldNotes } from '../../ui/text-field'
import { useRequest } from '../../ui/use-request'
import { RosterPreview } from './roster-preview'
import { RosterProgressBar } from './roster-progress-bar'

type Props = { readonly classroom: Classroom; readonly onMade: (cards: readonly LoginCard[]) => void; readonly onLost: () => void }

/** The list, what is read out of it while it is typed, and the school's word that these accounts may be made. */
export function RosterForm({ classroom: { id, members }, onMade, onLost }: Props) {
  const t = useTranslations('classrooms.roster')
  const common = useTranslations('common')
  const fieldId = useId()
  const { busy, refusal, tries, run } = useRequest()
  const [text, setText] = useState('')
  const [hasConsent, setConsent] = useState(false)
  const [checked, setChecked] = useState(false)
  const [progress, setProgress] = useState<RosterProgress | null>(null)
  const [list, consent] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLInputElement>(null)]
  const shown = useDeferredValue(text)
  const roster = useMemo(() => readRoster(shown), [shown])
  const problem = useRosterProblem(mostMembers - members.length)
  useUninterrupted(text !== '' || busy)
  const error = checked ? problem(roster) : null

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const read = readRoster(text)
    const first = problem(read) !== null ? list : hasConsent ? null : consent
    if (first !== null) return first.current?.focus()
    setProgress(null)
    const made = await run(() => makeRoster(id, namesOf(read), setProgress))
    if (made !== null) onMade(made.value)
    else onLost()
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('intro')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
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
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          readOnly={busy}
          required
          aria-invalid={error !== null}
          aria-describedby={`${fieldId}-help${error === null ? '' : ` ${fieldId}-error`}`}
        />
        <FieldNotes id={fieldId} help={t('namesHelp')} error={error} />
      </div>
      {roster.lines.length > 0 && <RosterPreview roster={roster} />}
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
      <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('make')}
      </Button>
    </form>
  )
}

/** Why a list cannot be taken as it is; null where it can. */
function useRosterProblem(room: number): (roster: Roster) => string | null {
  const t = useTranslations('classrooms.roster')
  return ({ lines, isTooLong }) => {
    if (isTooLong) return t('tooMany', { count: longestRoster })
    if (lines.some((line) => 'problem' in line)) return t('mend')
    if (lines.length === 0) return t('empty')
    return lines.length > room ? t('noRoom', { count: Math.max(0, room) }) : null
  }
}
