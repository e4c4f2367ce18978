'use client'

import { useState, type ReactNode } from 'react'
import { fetchPart, later } from './later'
import { RefusalNotice } from './refusal-notice'
import { useRequest, type Answered } from './use-request'

/** What asks is seldom needed: it is fetched when it is. */
const dialog = later(async () => (await import('./confirm-dialog')).ConfirmDialog)

/** What is asked, as {@link ConfirmDialog} has it; `text` says what will happen. */
type Question = { readonly title: string; readonly text: string; readonly action: string; readonly request: () => Promise<Answered>; readonly onDone: () => void }

/** A question before something is done: what asks it, and where it is shown, or why it could not be asked. */
export function useConfirm(): { readonly ask: (question: Question) => void; readonly shown: ReactNode } {
  const { refusal, tries, run } = useRequest()
  const [asked, setAsked] = useState<{ readonly question: Question; readonly Dialog: Awaited<ReturnType<typeof dialog.load>> } | null>(null)
  const ask = async (question: Question) => {
    const fetched = await run(() => fetchPart(dialog))
    if (fetched !== null) setAsked({ question, Dialog: fetched.value })
  }
  const close = () => setAsked(null)
  if (asked === null) return { ask: (question) => void ask(question), shown: <RefusalNotice refusal={refusal} tries={tries} /> }
  const { title, text, action, request, onDone } = asked.question
  const done = () => {
    close()
    onDone()
  }
  const shown = (
    <asked.Dialog title={title} action={action} request={request} onClose={close} onDone={done}>
      <p>{text}</p>
    </asked.Dialog>
  )
  return { ask: (question) => void ask(question), shown }
}
