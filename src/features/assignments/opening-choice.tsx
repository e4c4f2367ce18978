'use client'

import { useTranslations } from 'next-intl'
import { useId, type Ref } from 'react'
import type { DateProblem } from './dates'
import { TimeField } from './time-field'

type Props = { readonly value: string | null; readonly onChange: (value: string | null) => void; readonly zones: readonly string[]; readonly problem: DateProblem | null; readonly ref: Ref<HTMLInputElement> }

/** Now (null), or at a set time. */
export function OpeningChoice({ value, onChange, zones, problem, ref }: Props) {
  const t = useTranslations('assignments')
  const name = useId()
  return (
    <>
      <fieldset>
        <legend className="font-medium">{t('opening')}</legend>
        {(['now', 'later'] as const).map((choice) => (
          <label key={choice} className="flex min-h-11 items-center gap-3 py-1">
            <input type="radio" name={name} className="size-6 shrink-0 accent-accent" checked={(value === null) === (choice === 'now')} onChange={() => onChange(choice === 'now' ? null : '')} />
            <span>{t(choice)}</span>
          </label>
        ))}
      </fieldset>
      {value !== null && <TimeField ref={ref} label={t('opensAt')} value={value} onChange={onChange} zones={zones} problem={problem} />}
    </>
  )
}
