'use client'

import { useTranslations } from 'next-intl'
import type { LearnerSettings } from '../../client/learner-api'
import type { Bank } from '../../core/items/bank'
import { Button } from '../../ui/button'
import { DontKnowButton } from './dont-know-button'
import { useShortcuts } from './use-shortcuts'
import type { QuestionState } from './view-types'

type Props = { readonly view: QuestionState; readonly bank: Bank; readonly settings: LearnerSettings }

/** Three options and "I don't know". One tap answers; undo is a tap away. */
export function ChoiceAnswer({ view, bank, settings }: Props) {
  const t = useTranslations('study')
  const pick = (id: string) => void view.answer({ as: 'option', id })
  useShortcuts(settings.shortcuts, (key) => {
    if (typeof key !== 'number') return
    const option = view.options[key - 1]
    if (option !== undefined) pick(option.id)
    else if (key === view.options.length + 1) void view.answer({ as: 'dontKnow' })
  })
  return (
    <div className="space-y-2" role="group" aria-label={t('options')}>
      {view.options.map((option, index) => (
        <Button key={option.id} tall className="flex w-full items-center gap-3 text-left" onClick={() => pick(option.id)} lang={bank.locale}>
          <span aria-hidden="true" className="hidden w-6 shrink-0 text-center text-sm text-soft sm:block">
            {index + 1}
          </span>
          <span className="min-w-0 flex-1">{option.text}</span>
        </Button>
      ))}
      <DontKnowButton view={view} />
    </div>
  )
}
