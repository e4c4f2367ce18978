'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { forecastDays } from '../../core/classroom/report-plan'
import { addDays, isStudyDay } from '../../core/scheduling/study-day'
import { TextField } from '../../ui/text-field'

/** For which day the report is asked what will have been forgotten. Asks as soon as there is a whole day that can be. */
export function ForecastDay({ today, on, onChange }: { readonly today: string; readonly on: string; readonly onChange: (day: string) => void }) {
  const t = useTranslations('reports')
  const [typed, setTyped] = useState(on)
  const last = addDays(today, forecastDays)
  const canBe = (day: string) => isStudyDay(day) && day >= today && day <= last
  const change = (day: string) => {
    setTyped(day)
    if (canBe(day)) onChange(day)
  }
  return (
    <div className="max-w-xs">
      <TextField label={t('on')} type="date" min={today} max={last} value={typed} onChange={change} help={t('onHelp')} error={canBe(typed) ? null : t('onWrong')} />
    </div>
  )
}
