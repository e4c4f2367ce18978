'use client'

import { useTranslations } from 'next-intl'
import type { DeckPart } from '../../contracts/deck'

type Props = { readonly legend: string; readonly parts: readonly DeckPart[]; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }

/** Some of a few things, each with how many facts it has. */
export function PartChoice({ legend, parts, chosen, onChange }: Props) {
  const t = useTranslations('decks')
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{legend}</legend>
      <p className="text-sm text-soft">{t('allHelp')}</p>
      {parts.map(({ id, title, facts }) => (
        <label key={id} className="flex min-h-11 items-center gap-3 py-1">
          <input type="checkbox" className="size-6 shrink-0 accent-accent" checked={chosen.includes(id)} onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))} />
          <span className="min-w-0">
            {title} <span className="text-sm text-soft">({t('facts', { count: facts })})</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
