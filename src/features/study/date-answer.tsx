'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import type { PartialDate } from '../../core/events/event'
import { readDateFields, type DateFields, type ReadDate } from '../../core/scoring/read-date-fields'
import type { Draft } from '../../core/study/types'
import { Button } from '../../ui/button'
import { DontKnowButton } from './dont-know-button'
import { fieldLook } from '../../ui/field-look'
import type { QuestionState } from './view-types'

/** Day, month and year apart, with only the year required: what one knows counts in part. Two rows where the answer is a period. */
export function DateAnswer({ view }: { readonly view: QuestionState }) {
  const t = useTranslations('study')
  const { value } = view.item.answer
  const isPeriod = value.kind === 'date' && value.from !== value.to
  const { draft } = view
  const from = readDateFields(draft)
  const to = readDateFields({ day: draft.dayTo, month: draft.monthTo, year: draft.yearTo })
  const toEmpty = draft.dayTo === '' && draft.monthTo === '' && draft.yearTo === ''
  const complete = from.kind === 'date' && (!isPeriod || toEmpty || to.kind === 'date')
  const fault = faultOf(from, isPeriod ? to : null)
  const ready = complete && fault === null
  const started = draft.day !== '' || draft.month !== '' || draft.year !== '' || !toEmpty
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready || from.kind !== 'date') return
    void view.answer({ as: 'date', from: from.date, ...(isPeriod && to.kind === 'date' ? { to: to.date } : {}) })
  }
  return (
    <form onSubmit={submit} className="space-y-3">
      <DateRow legend={isPeriod ? t('date.from') : t('date.label')} fields={draft} onChange={view.setDraft} focus />
      {isPeriod && (
        <DateRow
          legend={t('date.to')}
          fields={{ day: draft.dayTo, month: draft.monthTo, year: draft.yearTo }}
          onChange={(change) => view.setDraft(toSecond(change))}
        />
      )}
      <p role="status" className={`min-h-10 text-sm ${fault === null ? 'text-soft' : 'text-wrong'}`}>
        {fault !== null ? t(`date.${fault}`) : started && !complete ? t('date.incomplete') : t('date.help')}
      </p>
      <Button type="submit" kind="primary" tall className="w-full" disabled={!ready}>
        {t('check')}
      </Button>
      <DontKnowButton onClick={() => void view.answer({ as: 'dontKnow' })} />
    </form>
  )
}

/** What cannot be: a day that does not exist, or a period that ends before it begins. */
function faultOf(from: ReadDate, to: ReadDate | null): 'impossible' | 'reversed' | null {
  if (from.kind === 'impossible' || to?.kind === 'impossible') return 'impossible'
  if (from.kind !== 'date' || to?.kind !== 'date') return null
  return sortable(to.date, 99) < sortable(from.date, 0) ? 'reversed' : null
}

/** A date as one number; what is not given counts as `open`. */
function sortable({ year, month, day }: PartialDate, open: number): number {
  return year * 10_000 + (month ?? open) * 100 + (day ?? open)
}

type RowProps = { readonly legend: string; readonly fields: DateFields; readonly onChange: (change: Partial<DateFields>) => void; readonly focus?: boolean }

function DateRow({ legend, fields, onChange, focus = false }: RowProps) {
  const t = useTranslations('study.date')
  const day = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) day.current?.focus({ preventScroll: true })
  }, [focus])
  const id = useId()
  return (
    <fieldset aria-describedby="stem">
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="grid grid-cols-[4.5rem_1fr_5.5rem] gap-2">
        <Field id={`${id}-day`} label={t('day')}>
          <input ref={day} id={`${id}-day`} {...figures} maxLength={2} value={fields.day} onChange={(event) => onChange({ day: digits(event.target.value) })} />
        </Field>
        <Field id={`${id}-month`} label={t('month')}>
          <select id={`${id}-month`} className={`${fieldLook} w-full`} value={fields.month} onChange={(event) => onChange({ month: event.target.value })}>
            <option value="">–</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {t(`months.${month}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-year`} label={t('year')}>
          <input id={`${id}-year`} {...figures} maxLength={4} value={fields.year} onChange={(event) => onChange({ year: digits(event.target.value) })} />
        </Field>
      </div>
    </fieldset>
  )
}

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
const figures = { className: `${fieldLook} w-full`, inputMode: 'numeric', autoComplete: 'off' } as const

function Field({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-2 block text-sm text-soft">
        {label}
      </label>
      {children}
    </div>
  )
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function toSecond(change: Partial<DateFields>): Partial<Draft> {
  return {
    ...(change.day === undefined ? {} : { dayTo: change.day }),
    ...(change.month === undefined ? {} : { monthTo: change.month }),
    ...(change.year === undefined ? {} : { yearTo: change.year }),
  }
}
