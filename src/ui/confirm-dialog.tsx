'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { RefusalNotice } from './refusal-notice'
import { useRequest, type Answered, type ValueOf } from './use-request'

type Props<A extends Answered> = {
  readonly title: string
  /** What will happen. */
  readonly children: ReactNode
  /** What the button that does it says. */
  readonly action: string
  /** `wrong` takes something away from somebody. */
  readonly kind?: 'primary' | 'wrong'
  /** What it means that it cannot be done as things stand. */
  readonly conflict?: string
  readonly request: () => Promise<A>
  readonly onDone: (value: ValueOf<A>) => void
  readonly onClose: () => void
}

/** Asks before something is done that others will feel or that cannot be taken back. It stays open, and says why, where the server refuses. */
export function ConfirmDialog<A extends Answered>({ title, children, action, kind = 'wrong', conflict, request, onDone, onClose }: Props<A>) {
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const act = async () => {
    const answer = await run(request)
    if (answer !== null) onDone(answer.value)
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <RefusalNotice refusal={refusal} tries={tries} conflict={conflict} />
      <Button kind={kind} className="w-full" aria-disabled={busy} onClick={() => void act()}>
        {busy ? common('busy') : action}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}
