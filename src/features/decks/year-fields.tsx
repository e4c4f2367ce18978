'use client'

import { useTranslations } from 'next-intl'
import { useState, type Ref } from 'react'
import type { DeckParts } from '../../contracts/deck'
import { TextField } from '../../ui/text-field'
import { readYears, type YearTexts } from './read-years'

type Props = {
  readonly texts: YearTexts
  readonly span: DeckParts['years']
  readonly onChange: (texts: YearTexts) => void
  /** Whether saving was tried: then every fault is said. */
  readonly isChecked: boolean
  readonly refs: { readonly from: Ref<HTMLInputElement>; readonly to: Ref<HTMLInputElement> }
}

/** From which year to which. A fault is said once the field is left, not while it is typed. */
export function YearFields({ texts, span, onChange, isChecked, refs }: Props) {
  const t = useTranslations('decks')
  const [isLeft, setLeft] = useState(false)
  const read = readYears(texts)
  const errorAt = (at: keyof YearTexts) => ((isLeft || isChecked) && 'problem' in read && read.problem.at === at ? t(read.problem.says) : null)
  const field = (at: keyof YearTexts, label: string) => (
    <div className="min-w-0 flex-1 basis-32">
      <TextField ref={refs[at]} label={label} value={texts[at]} error={errorAt(at)} onChange={(text) => onChange({ ...texts, [at]: text })} onFocus={() => setLeft(false)} onBlur={() => setLeft(true)} inputMode="numeric" autoComplete="off" maxLength={6} />
    </div>
  )
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{t('years')}</legend>
      <p className="text-sm text-soft">{t('yearsHelp', { from: String(span.from), to: String(span.to) })}</p>
      <div className="mt-1 flex flex-wrap gap-3">
        {field('from', t('yearFrom'))}
        {field('to', t('yearTo'))}
      </div>
    </fieldset>
  )
}
