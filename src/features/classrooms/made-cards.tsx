'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { navigate } from '../../ui/navigate'
import { Notice } from '../../ui/notice'
import { LoginCards } from './login-cards'

type Props = { readonly classroom: Classroom; readonly cards: readonly LoginCard[]; readonly isPart: boolean }

/** Cards that were just made and exist nowhere else: to be printed before anybody leaves. `isPart`: for some no card could be made. */
export function MadeCards({ classroom, cards, isPart }: Props) {
  const t = useTranslations('classrooms.cards')
  const common = useTranslations('common')
  const href = useAppHref()
  const [leaving, setLeaving] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useUninterrupted(true)
  useAskBeforeLeaving()
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t('made', { count: cards.length })}
      </h2>
      <Notice tone="warn">
        <p>{t('only')}</p>
        {isPart && <p>{t('part')}</p>}
      </Notice>
      <LoginCards cards={cards} classroom={classroom.name} />
      <Button className="w-full" onClick={() => setLeaving(true)}>
        {t('finish')}
      </Button>
      {leaving && (
        <Dialog title={t('finishTitle')} onClose={() => setLeaving(false)}>
          <p>{t('finishText')}</p>
          <Button kind="primary" className="w-full" onClick={() => navigate(href(`/class?id=${encodeURIComponent(classroom.id)}`))}>
            {t('finishButton')}
          </Button>
          <Button kind="quiet" className="w-full" onClick={() => setLeaving(false)}>
            {common('cancel')}
          </Button>
        </Dialog>
      )}
    </>
  )
}

/** The browser asks whether a page may be closed or reloaded. */
function useAskBeforeLeaving(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
}
