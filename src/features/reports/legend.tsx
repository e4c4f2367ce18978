'use client'

import { useTranslations } from 'next-intl'
import { levelLooks, levels } from './recall-look'

/** What the patterns of the heatmap mean, in words. */
export function Legend() {
  const t = useTranslations('reports')
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {levels.map((level) => (
        <li key={level} className="flex items-center gap-2">
          <span aria-hidden className={`inline-block h-6 w-9 rounded border border-line-strong ${levelLooks[level]}`} />
          {t(`level.${level}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span aria-hidden className="grid h-6 w-9 place-items-center rounded border border-line-strong bg-sunken">
          –
        </span>
        {t('notMet')}
      </li>
    </ul>
  )
}
