'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import type { Rating } from '../../core/events/event'
import type { Bank } from '../../core/items/bank'
import { Button } from '../../ui/button'
import { useShortcuts } from './use-shortcuts'
import type { QuestionState } from './view-types'

type Props = { readonly view: QuestionState; readonly bank: Bank; readonly settings: LearnerSettings }

const two: readonly Rating[] = ['Again', 'Good']
const four: readonly Rating[] = ['Again', 'Hard', 'Good', 'Easy']

/** Think, turn, judge yourself. The hidden side is not in the page before it is turned. */
export function FlashcardAnswer({ view, bank, settings }: Props) {
  const t = useTranslations('study')
  const answer = useRef<HTMLParagraphElement>(null)
  const revealed = view.draft.revealed
  const ratings = settings.fourButtons ? four : two
  const rate = (rating: Rating) => void view.answer({ as: 'self', rating })
  const reveal = () => view.setDraft({ revealed: true })
  useEffect(() => {
    if (revealed) answer.current?.focus()
  }, [revealed])
  useShortcuts(settings.shortcuts, (key) => {
    if (!revealed) {
      if (key === 'go') reveal()
      return
    }
    const rating = key === 'go' ? 'Good' : typeof key === 'number' ? ratings[key - 1] : undefined
    if (rating !== undefined) rate(rating)
  })
  if (!revealed) {
    return (
      <Button kind="primary" tall className="w-full" aria-expanded={false} onClick={reveal}>
        {t('flashcard.reveal')}
      </Button>
    )
  }
  return (
    <div className="space-y-4">
      <div className="rounded-2xl border border-line bg-panel p-4">
        <p className="text-sm text-soft">{t('feedback.rightAnswer')}</p>
        <p ref={answer} tabIndex={-1} className="text-xl font-semibold" lang={bank.locale}>
          {view.item.answer.text}
        </p>
      </div>
      <div className={`grid gap-2 ${settings.fourButtons ? 'grid-cols-2 sm:grid-cols-4' : 'grid-cols-2'}`} role="group" aria-label={t('flashcard.judge')}>
        {ratings.map((rating) => (
          <Button key={rating} tall kind={rating === 'Again' ? 'wrong' : rating === 'Good' ? 'right' : 'secondary'} onClick={() => rate(rating)}>
            {settings.fourButtons ? t(`flashcard.four.${rating}`) : t(rating === 'Again' ? 'flashcard.forgot' : 'flashcard.remembered')}
          </Button>
        ))}
      </div>
    </div>
  )
}
