'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import type { StudyBank } from '../../core/study/study-bank'
import { AppLink } from '../../ui/app-link'
import { Icon } from '../../ui/icon'
import { ShortcutsDialog } from './shortcuts-dialog'
import { useShortcuts } from './use-shortcuts'
import type { RunningState } from './view-types'

type Props = { readonly view: RunningState; readonly bank: StudyBank; readonly deck: string; readonly settings: LearnerSettings }

/** The bar above a sitting: the way out, what is left, undo and the list of keys. */
export function SittingHeader({ view, bank, deck, settings }: Props) {
  const t = useTranslations('study')
  const assigned = useTranslations('assigned')
  const [help, setHelp] = useState(false)
  useShortcuts(settings.shortcuts, (key) => {
    if (key === 'help') setHelp(true)
    if (key === 'undo' && view.canUndo) void view.undo()
  })
  const { learning, due, fresh } = view.counts
  // Whose work the item is; at the end, whose the sitting was.
  const work = view.phase === 'summary' ? (bank.assigned?.works.find(({ id }) => id === deck) ?? null) : view.work
  return (
    <header className="border-b border-line bg-paper">
      <div className="mx-auto flex w-full max-w-2xl flex-wrap items-center gap-2 px-2 py-1">
        <AppLink to="/" className="grid size-11 place-items-center rounded-xl text-soft hover:bg-sunken" aria-label={t('leave')}>
          <Icon name="close" />
        </AppLink>
        <p className="min-w-0 flex-1 basis-24 text-sm font-medium text-soft">
          <span lang={bank.locale}>{bank.decks[deck]?.title}</span>
          {work !== null && <span className="block wrap-anywhere">{assigned('of', { title: work.title })}</span>}
        </p>
        <button type="button" className={tool} disabled={!view.canUndo} onClick={() => void view.undo()} aria-label={t('undo')}>
          <Icon name="undo" />
        </button>
        <button type="button" className={tool} onClick={() => setHelp(true)} aria-label={t('shortcuts.open')}>
          <Icon name="keyboard" />
        </button>
      </div>
      <p className="mx-auto flex w-full max-w-2xl flex-wrap gap-x-4 px-4 pb-2 text-sm text-soft">
        <span>{t('left.fresh', { count: fresh })}</span>
        <span>{t('left.learning', { count: learning })}</span>
        <span>{t('left.due', { count: due })}</span>
      </p>
      {help && <ShortcutsDialog enabled={settings.shortcuts} onClose={() => setHelp(false)} />}
    </header>
  )
}

const tool = 'grid size-11 place-items-center rounded-xl text-soft hover:bg-sunken disabled:opacity-40'
