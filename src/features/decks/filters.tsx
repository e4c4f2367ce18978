'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { DeckParts } from '../../contracts/deck'
import type { DeckQuery } from '../../core/classroom/deck-query'
import { Section } from '../../ui/section'
import { ImportanceChoice } from './importance-choice'
import { NameChoice } from './name-choice'
import { PartChoice } from './part-choice'
import type { DeckDraft } from './use-draft'
import { YearFields } from './year-fields'

type Years = ComponentProps<typeof YearFields>
type Props = {
  readonly parts: DeckParts
  readonly draft: DeckDraft
  readonly onChange: (change: (query: DeckQuery) => Partial<DeckQuery>) => void
  readonly onYears: Years['onChange']
} & Pick<Years, 'isChecked' | 'refs'>

/** What the items of a set must have. */
export function Filters({ parts, draft: { query, yearTexts }, onChange, onYears, ...years }: Props) {
  const t = useTranslations('decks')
  return (
    <Section title={t('filters')}>
      <PartChoice legend={t('topics')} parts={parts.topics} chosen={query.topics} onChange={(topics) => onChange(() => ({ topics }))} />
      <NameChoice names={parts.entities} chosen={query.entities} onChange={(entities) => onChange(() => ({ entities }))} />
      <YearFields texts={yearTexts} span={parts.years} onChange={onYears} {...years} />
      <ImportanceChoice value={query.importance} onChange={(importance) => onChange(() => ({ importance }))} />
      <PartChoice legend={t('sources')} parts={parts.sources} chosen={query.sources} onChange={(sources) => onChange(() => ({ sources }))} />
    </Section>
  )
}
