'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { DeckQuery } from '../../core/classroom/deck-query'

type Importance = DeckQuery['importance']
const choices = [[1, 'all'], [2, 'important'], [3, 'most']] as const

/** How important a fact must be at least. */
export function ImportanceChoice({ value, onChange }: { readonly value: Importance; readonly onChange: (value: Importance) => void }) {
  const t = useTranslations('decks')
  const name = useId()
  return (
    <fieldset>
      <legend className="font-medium">{t('importance')}</legend>
      {choices.map(([importance, text]) => (
        <label key={importance} className="flex min-h-11 items-center gap-3 py-1">
          <input type="radio" name={name} className="size-6 shrink-0 accent-accent" checked={value === importance} onChange={() => onChange(importance)} />
          <span className="min-w-0">{t(`importances.${text}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
