'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeckPreview } from '../../contracts/deck'
import { Button } from '../../ui/button'
import { SetCount } from './set-count'

type Props = {
  readonly preview: DeckPreview | null
  readonly isOld: boolean
  readonly state: 'unsaved' | 'saved' | 'unchanged'
  readonly isBusy: boolean
  readonly onDiscard: () => void
  /** Why it could not be saved. */
  readonly children: ReactNode
}

/** Stays in view below whatever is being chosen: what the set comes to now, and the way to keep it. */
export function SaveBar({ preview, isOld, state, isBusy, onDiscard, children }: Props) {
  const t = useTranslations('decks')
  const common = useTranslations('common')
  return (
    <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-3">
      <div className="w-full empty:hidden">{children}</div>
      <div className="min-w-0 flex-1 basis-40">
        <SetCount preview={preview} isOld={isOld}>
          <p role="status">{state !== 'unchanged' && t(state)}</p>
        </SetCount>
      </div>
      <div className="flex flex-wrap gap-2">
        {state === 'unsaved' && (
          <Button kind="quiet" onClick={onDiscard}>
            {t('discard')}
          </Button>
        )}
        <Button type="submit" kind="primary" aria-disabled={isBusy}>
          {isBusy ? common('busy') : t('save')}
        </Button>
      </div>
    </div>
  )
}
