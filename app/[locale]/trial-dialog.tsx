'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useRef, useState, type MouseEvent } from 'react'
import { createPortal } from 'react-dom'
import { LearnerProvider, useLearner } from '../../src/client/learner-context'
import { createTrialSession } from '../../src/client/trial-session'
import type { AssignedItems } from '../../src/contracts/assignment'
import type { Bank } from '../../src/core/items/bank'
import { everythingDeck } from '../../src/core/study/deck-items'
import { StudyScreen } from '../../src/features/study/study-screen'
import { useAppHref } from '../../src/ui/app-link'
import { Button } from '../../src/ui/button'
import { Loading } from '../../src/ui/loading'

type Props = { readonly copies: AssignedItems; readonly title: string; readonly bank: Bank; readonly onClose: () => void }

/** The study screen over the whole page with a session that ends with it. */
export function TrialDialog({ copies, title, bank, onClose }: Props) {
  const t = useTranslations('assignments.trial')
  const href = useAppHref()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [session] = useState(() => createTrialSession(copies.items.length))
  const asked = useMemo(() => bankOf(copies, title, bank), [copies, title, bank])
  useEffect(() => {
    const node = dialog.current
    if (node === null) return
    node.showModal()
    // The screen begins each question at the top of the page, which here is this dialog.
    const observer = new MutationObserver((changes) => changes.some(({ addedNodes }) => [...addedNodes].some(isView)) && node.scrollTo({ top: 0 }))
    observer.observe(node, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      node.close()
    }
  }, [])
  /** The way home out of the study screen ends the trial; other links lead on. */
  const leave = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link?.getAttribute('href') !== href('/')) return
    event.preventDefault()
    onClose()
  }
  return createPortal(
    <dialog ref={dialog} onClose={onClose} onClickCapture={leave} aria-labelledby={id} className="m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-paper p-0 text-ink">
      <div className="flex flex-wrap items-center justify-between gap-2 bg-sunken px-4 py-1">
        <p id={id} className="text-sm font-medium">
          {t('bar')}
        </p>
        <Button kind="quiet" onClick={onClose}>
          {t('end')}
        </Button>
      </div>
      <LearnerProvider session={() => session}>
        <Study bank={asked} />
      </LearnerProvider>
    </dialog>,
    document.body,
  )
}

function Study({ bank }: { readonly bank: Bank }) {
  const app = useTranslations('app')
  const { status, settings } = useLearner()
  return status === 'loading' ? <Loading label={app('loading')} /> : <StudyScreen bank={bank} deck={everythingDeck} settings={settings} end={() => null} onFinished={() => undefined} />
}

/** The bank with the copies for its items: they are all there is. */
function bankOf({ items }: AssignedItems, title: string, bank: Bank): Bank {
  return { ...bank, items, decks: { [everythingDeck]: { title, description: '' } } }
}

function isView(node: Node): boolean {
  return node instanceof Element && (node.tagName === 'MAIN' || node.querySelector('main') !== null)
}
