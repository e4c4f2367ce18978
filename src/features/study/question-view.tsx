'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import type { Bank, FormName, Item } from '../../core/items/bank'
import { Notice } from '../../ui/notice'
import { ChoiceAnswer } from './choice-answer'
import { DateAnswer } from './date-answer'
import { FlashcardAnswer } from './flashcard-answer'
import { NumberAnswer } from './number-answer'
import { TypedAnswer } from './typed-answer'
import type { QuestionState } from './view-types'

type Props = { readonly view: QuestionState; readonly bank: Bank; readonly settings: LearnerSettings }

/** One question: its topic, its stem, and the way to answer in the lower part of the screen, where the thumb is. */
export function QuestionView({ view, bank, settings }: Props) {
  const t = useTranslations('study')
  const stem = useRef<HTMLHeadingElement>(null)
  const { item, presentation } = view
  const typing = presentation.form !== 'choice' && presentation.form !== 'flashcard'

  // A typed question puts the focus into its field, which is labelled by the stem; the others begin at the stem.
  useEffect(() => {
    window.scrollTo(0, 0)
    if (!typing) stem.current?.focus({ preventScroll: true })
  }, [typing])

  return (
    <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-4 px-4 pt-4 pb-4">
      <p className="text-sm font-medium text-gold" lang={bank.locale}>
        {bank.topics[item.topic]?.title}
      </p>
      <h1 ref={stem} id="stem" tabIndex={-1} lang={bank.locale} className="text-xl leading-snug font-semibold text-pretty sm:text-2xl">
        {stemOf(item, presentation.form)}
      </h1>
      {view.firstTry !== null && (
        <Notice tone="warn" live>
          <p>{t('almost')}</p>
        </Notice>
      )}
      <div className="flex-1" />
      <AnswerForm view={view} bank={bank} settings={settings} />
    </main>
  )
}

function AnswerForm({ view, bank, settings }: Props) {
  switch (view.presentation.form) {
    case 'choice':
      return <ChoiceAnswer view={view} bank={bank} settings={settings} />
    case 'typed':
    case 'cloze':
      return <TypedAnswer view={view} bank={bank} settings={settings} />
    case 'date':
      return <DateAnswer view={view} />
    case 'number':
      return <NumberAnswer view={view} />
    case 'flashcard':
    case 'trueFalse':
      return <FlashcardAnswer view={view} bank={bank} settings={settings} />
  }
}

/** The question as the form asks it; a form the item lacks falls back to the flashcard's stem. */
function stemOf(item: Item, form: FormName): string {
  switch (form) {
    case 'choice':
      return item.forms.choice?.stem ?? item.forms.flashcard.stem
    case 'typed':
      return item.forms.typed?.stem ?? item.forms.flashcard.stem
    case 'date':
      return item.forms.date?.stem ?? item.forms.flashcard.stem
    case 'number':
      return item.forms.number?.stem ?? item.forms.flashcard.stem
    case 'cloze':
      return item.forms.cloze === undefined ? item.forms.flashcard.stem : `${item.forms.cloze.before} … ${item.forms.cloze.after}`
    case 'flashcard':
    case 'trueFalse':
      return item.forms.flashcard.stem
  }
}
