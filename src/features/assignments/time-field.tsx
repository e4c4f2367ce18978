'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { TextField } from '../../ui/text-field'
import type { DateProblem } from './dates'

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly zones: readonly string[]; readonly help?: string; readonly problem: DateProblem | null; readonly ref?: Ref<HTMLInputElement> }

/** A day and a time on the clock of the class, which is named. */
export function TimeField({ label, value, onChange, zones, help, problem, ref }: Props) {
  const t = useTranslations('assignments')
  const zone = zones.length === 0 ? null : t('zone', { zone: [...new Set(zones)].join(', ') })
  const notes = [help, zone].filter((text) => text !== undefined && text !== null).join(' ')
  return <TextField type="datetime-local" label={label} help={notes === '' ? undefined : notes} error={problem === null ? null : t(`wrongTime.${problem}`)} value={value} onChange={onChange} min="2000-01-01T00:00" max="2099-12-31T23:59" {...(ref !== undefined && { ref })} />
}

/** Whether something was typed into a field that is no time, of which the browser gives nothing away but that. */
export function isHalfTyped(field: HTMLInputElement | null): boolean {
  return field?.validity.badInput === true
}
