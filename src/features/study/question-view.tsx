'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import type { Bank } from '../../core/items/bank'
import { gapKind } from '../../core/study/gap-kind'
import { Notice } from '../../ui/notice'
import { DateAnswer } from './date-answer'
import { FlashcardAnswer } from './flashcard-answer'
import { NumberAnswer } from './number-answer'
import { OptionList } from './option-list'
import { QuestionText } from './question-text'
import { TrueFalseAnswer } from './true-false-answer'
import { TypedAnswer } from './typed-answer'
import type { QuestionState } from './view-types'

type Props = { readonly view: QuestionState; readonly bank: Bank; readonly settings: LearnerSettings }

/** One question: its topic, its stem, and the way to answer in the lower part of the screen, where the thumb is. */
export function QuestionView({ view, bank, settings }: Props) {
  const t = useTranslations('study')
  const stem = useRef<HTMLHeadingElement>(null)
  const { item, presentation } = view
  const { form } = presentation
  const kind = gapKind(bank, item)
  const said = item.forms.cloze?.hint
  const hint = said !== undefined ? <span lang={bank.locale}>{said}</span> : kind === null ? null : t(`cloze.kind.${kind}`)
  const typing = form !== 'choice' && form !== 'flashcard' && form !== 'trueFalse'

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
      {form === 'trueFalse' && <p className="text-sm text-soft">{t('claim.title')}</p>}
      {form === 'cloze' && <p className="text-sm text-soft">{hint === null ? t('cloze.title') : t.rich('cloze.titleOf', { kind: () => hint })}</p>}
      <h1 ref={stem} id="stem" tabIndex={-1} lang={bank.locale} className="text-xl leading-snug font-semibold text-pretty sm:text-2xl">
        <QuestionText view={view} gap={t('cloze.gap')} />
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
  const written = (writing: QuestionState) => <WrittenAnswer view={writing} bank={bank} settings={settings} />
  switch (view.presentation.form) {
    case 'choice':
      return <OptionList options={view.options} locale={bank.locale} settings={settings} onPick={(id) => void view.answer({ as: 'option', id })} onDontKnow={() => void view.answer({ as: 'dontKnow' })} />
    case 'typed':
    case 'cloze':
    case 'date':
    case 'number':
      return written(view)
    case 'trueFalse':
      return view.claim === null ? null : <TrueFalseAnswer view={view} claim={view.claim} bank={bank} settings={settings} written={written} />
    case 'flashcard':
      return <FlashcardAnswer view={view} bank={bank} settings={settings} />
  }
}

/** An answer in writing, in the fields of its kind. */
function WrittenAnswer({ view, bank, settings }: Props) {
  switch (view.item.answer.kind) {
    case 'date':
      return <DateAnswer view={view} />
    case 'number':
      return <NumberAnswer view={view} />
    case 'entity':
    case 'text':
      return <TypedAnswer view={view} bank={bank} settings={settings} />
  }
}
