'use client'

import { useLocale, useTranslations } from 'next-intl'
import { getDeck, getDeckParts } from '../../client/classroom/deck-api'
import { useLearner } from '../../client/learner-context'
import { defaultLocale, isLocale } from '../../core/locale'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { useLoad } from '../../ui/use-load'
import { DeckBuilder } from './deck-builder'

/** One's own set, fetched with what can be chosen; `id` null for a new one. */
export function OwnDeck({ id, onMade }: { readonly id: string | null; readonly onMade: (id: string) => void }) {
  const t = useTranslations('decks')
  const app = useTranslations('app')
  const locale = useLocale()
  const userId = useLearner().account?.userId ?? ''
  const load = async () => {
    const [parts, deck] = await Promise.all([getDeckParts(isLocale(locale) ? locale : defaultLocale), id === null ? null : getDeck(id)])
    if (!parts.ok) return parts
    return deck === null || deck.ok ? ({ ok: true, value: { parts: parts.value, stored: deck?.value ?? null } } as const) : deck
  }
  // Once: the set on screen may have become another one since.
  const { answer, reload } = useLoad(`set ${userId}`, load)
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND' && answer.code !== 'FORBIDDEN') return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      {answer.ok ? (
        <DeckBuilder {...answer.value} userId={userId} onMade={onMade} />
      ) : (
        <Notice tone="warn" live>
          <p>{t(answer.code === 'FORBIDDEN' ? 'notTeacher' : 'notFound')}</p>
        </Notice>
      )}
      <AppLink to={answer.ok || answer.code === 'NOT_FOUND' ? '/sets' : '/classes'} className={linkLook}>
        {answer.ok || answer.code === 'NOT_FOUND' ? t('back') : <BackToClasses />}
      </AppLink>
    </>
  )
}

function BackToClasses() {
  return useTranslations('common')('toClasses')
}
