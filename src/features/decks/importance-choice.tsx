'use client'

import { useTranslations } from 'next-intl'
import type { DeckQuery } from '../../core/classroom/deck-query'
import { fieldLook } from '../../ui/field-look'

type Importance = DeckQuery['importance']
const choices = [[1, 'all'], [2, 'important'], [3, 'most']] as const

/** How important a fact must be at least. */
export function ImportanceChoice({ value, onChange }: { readonly value: Importance; readonly onChange: (value: Importance) => void }) {
  const t = useTranslations('decks')
  const choose = (text: string) => {
    const chosen = choices.find(([importance]) => String(importance) === text)
    if (chosen !== undefined) onChange(chosen[0])
  }
  return (
    <label className="flex flex-col gap-1">
      <span className="font-medium">{t('importance')}</span>
      <select className={`${fieldLook} w-full min-w-0`} value={value} onChange={(event) => choose(event.target.value)}>
        {choices.map(([importance, text]) => (
          <option key={importance} value={importance}>
            {t(`importances.${text}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
