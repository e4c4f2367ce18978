'use client'

import { useTranslations } from 'next-intl'
import type { LearnerSettings } from '../../client/learner-api'
import type { Locale } from '../../core/locale'
import type { ShownOption } from '../../core/study/present'
import { Button } from '../../ui/button'
import { DontKnowButton } from './dont-know-button'
import { useShortcuts } from './use-shortcuts'

type Props = {
  readonly options: readonly ShownOption[]
  readonly locale: Locale
  readonly settings: LearnerSettings
  readonly onPick: (id: string) => void
  readonly onDontKnow: () => void
}

/** Options and "I don't know", by tap or by number key. One tap answers; undo is a tap away. */
export function OptionList({ options, locale, settings, onPick, onDontKnow }: Props) {
  const t = useTranslations('study')
  useShortcuts(settings.shortcuts, (key) => {
    if (typeof key !== 'number') return
    const option = options[key - 1]
    if (option !== undefined) onPick(option.id)
    else if (key === options.length + 1 || key === 4) onDontKnow()
  })
  return (
    <div className="space-y-2" role="group" aria-label={t('options')}>
      {options.map((option, index) => (
        <Button key={option.id} tall className="flex w-full items-center gap-3 text-left" onClick={() => onPick(option.id)} lang={locale}>
          <span aria-hidden="true" className="hidden w-6 shrink-0 text-center text-sm text-soft sm:block">
            {index + 1}
          </span>
          <span className="min-w-0 flex-1">{option.text}</span>
        </Button>
      ))}
      <DontKnowButton onClick={onDontKnow} />
    </div>
  )
}
