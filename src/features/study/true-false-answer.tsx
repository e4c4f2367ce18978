'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import type { Given } from '../../core/events/event'
import type { Bank } from '../../core/items/bank'
import type { ShownClaim } from '../../core/study/present'
import { Button } from '../../ui/button'
import { DontKnowButton } from './dont-know-button'
import { OptionList } from './option-list'
import { useShortcuts } from './use-shortcuts'
import type { QuestionState } from './view-types'

type Props = {
  readonly view: QuestionState
  readonly claim: ShownClaim
  readonly bank: Bank
  readonly settings: LearnerSettings
  /** How a correction is written where there are no options to pick from. */
  readonly written: (view: QuestionState) => ReactNode
}

/** True or false; what is called false is corrected at once, by an option or in writing. */
export function TrueFalseAnswer({ view, claim, bank, settings, written }: Props) {
  const t = useTranslations('study')
  const heading = useRef<HTMLHeadingElement>(null)
  const judging = useRef<HTMLDivElement>(null)
  const wasFalse = useRef(false)
  const calledFalse = view.draft.revealed
  const picking = claim.fixes.length > 0
  const judge = (saysTrue: boolean) => (saysTrue ? void view.answer({ as: 'claim', option: claim.option, saysTrue }) : view.setDraft({ revealed: true }))
  const correct = (fix: Given) => view.answer(fix.as === 'dontKnow' ? fix : { as: 'claim', option: claim.option, saysTrue: false, fix })
  useEffect(() => {
    // What is corrected in writing has its focus in its own field. "Think again" leaves the page without the button that held the focus.
    if (calledFalse && picking) heading.current?.focus({ preventScroll: true })
    else if (!calledFalse && wasFalse.current) judging.current?.focus({ preventScroll: true })
    wasFalse.current = calledFalse
  }, [calledFalse, picking])
  useShortcuts(settings.shortcuts, (key) => {
    if (calledFalse) return
    if (key === 1) judge(true)
    else if (key === 2) judge(false)
    else if (key === 3 || key === 4) void view.answer({ as: 'dontKnow' })
  })
  if (!calledFalse) {
    return (
      <div className="space-y-2">
        <div ref={judging} tabIndex={-1} className="grid grid-cols-2 gap-2" role="group" aria-label={t('claim.title')}>
          <Button tall onClick={() => judge(true)}>
            {t('claim.true')}
          </Button>
          <Button tall onClick={() => judge(false)}>
            {t('claim.false')}
          </Button>
        </div>
        <DontKnowButton onClick={() => void view.answer({ as: 'dontKnow' })} />
      </div>
    )
  }
  return (
    <section className="space-y-3" aria-labelledby="fix">
      <div className="flex items-center justify-between gap-3">
        <h2 id="fix" ref={heading} tabIndex={-1} className="font-medium">
          {picking ? t('claim.pick') : t('claim.write')}
        </h2>
        <Button kind="quiet" onClick={() => view.setDraft({ revealed: false })}>
          {t('claim.back')}
        </Button>
      </div>
      {picking ? (
        <OptionList options={claim.fixes} locale={bank.locale} settings={settings} onPick={(id) => void correct({ as: 'option', id })} onDontKnow={() => void view.answer({ as: 'dontKnow' })} />
      ) : (
        written({ ...view, answer: correct })
      )}
    </section>
  )
}
