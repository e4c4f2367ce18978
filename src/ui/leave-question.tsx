'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { guardLeaving } from './leave-guard'

type Props = { readonly title: string; readonly children: ReactNode; readonly leave: string; readonly stay?: string; readonly instead?: () => void }

/** While it is on screen nobody leaves unasked, whichever way (leave-guard.ts). `leave` and `stay` are the words on the buttons; `instead`: what is done in place of leaving. */
export function LeaveQuestion({ title, children, leave, stay, instead }: Props) {
  const common = useTranslations('common')
  const [going, setGoing] = useState<{ readonly go: () => void } | null>(null)
  const release = useRef<() => void>(() => undefined)
  useEffect(() => {
    release.current = guardLeaving((go) => setGoing({ go }))
    return () => release.current()
  }, [])
  if (going === null) return null
  const close = () => setGoing(null)
  const goOn = () => {
    close()
    if (instead !== undefined) return instead()
    release.current()
    going.go()
  }
  return (
    <Dialog title={title} onClose={close} isUnguarded>
      {children}
      <Button kind="primary" className="w-full" onClick={goOn}>
        {leave}
      </Button>
      <Button kind="quiet" className="w-full" onClick={close}>
        {stay ?? common('cancel')}
      </Button>
    </Dialog>
  )
}
