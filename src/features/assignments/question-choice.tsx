'use client'

import { useTranslations } from 'next-intl'
import { useId, type Ref } from 'react'
import type { DeckLine, DeckParts } from '../../contracts/deck'
import { fieldLook } from '../../ui/field-look'
import { FieldNotes } from '../../ui/text-field'
import { mustKnow, setChoice, topicChoice, type Choice, type Chosen } from './questions'

type Props = {
  readonly value: Choice
  readonly onChange: (value: Choice) => void
  readonly decks: readonly DeckLine[]
  readonly topics: DeckParts['topics']
  /** What it comes to; null until that is known. */
  readonly chosen: Chosen | null
  readonly ref: Ref<HTMLSelectElement>
}

/** One of one's own sets, or what can be assigned without making one; and how much that is. */
export function QuestionChoice({ value, onChange, decks, topics, chosen, ref }: Props) {
  const t = useTranslations('assignments')
  const sets = useTranslations('decks')
  const id = useId()
  const isEmpty = chosen?.count === 0
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {t('what')}
      </label>
      <select id={id} ref={ref} className={fieldLook} value={value} onChange={(event) => onChange(event.target.value)} aria-invalid={isEmpty} aria-describedby={isEmpty ? `${id}-error` : undefined}>
        <optgroup label={t('fromFacts')}>
          <option value={mustKnow}>{t('mustKnow')}</option>
          {topics.map((topic) => (
            <option key={topic.id} value={topicChoice(topic.id)}>
              {topic.title}
            </option>
          ))}
        </optgroup>
        {decks.length > 0 && (
          <optgroup label={t('ownSets')}>
            {decks.map((deck) => (
              <option key={deck.id} value={setChoice(deck.id)}>
                {deck.title}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <p role="status" className="text-sm text-soft">
        {chosen === null ? sets('counting') : isEmpty ? '' : `${sets('items', { count: chosen.count })}, ${sets('minutes', { count: chosen.minutes })}`}
      </p>
      <FieldNotes id={id} help={undefined} error={isEmpty ? sets('empty') : null} />
    </div>
  )
}
