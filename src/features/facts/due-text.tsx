'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLearner } from '../../client/learner-context'
import { dateValueText } from '../../core/language/date-text'
import type { Card } from '../../core/scheduling/card'

/** When an item comes back: a date, or today where it is due or still in its learning steps. */
export function DueText({ card }: { readonly card: Card }) {
  const t = useTranslations('facts')
  const locale = useLocale()
  const { day } = useLearner()
  const later = 'day' in card.due && card.due.day > day ? card.due.day : null
  const due = later === null ? t('comesBackToday') : t('comesBackOn', { date: dateValueText({ kind: 'date', from: later, to: later, precision: 'day', calendar: 'unstated' }, locale, 'answer') })
  return <>{t('reviewed', { count: card.reps, due })}</>
}
