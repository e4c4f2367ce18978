'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useToday } from '../../client/learner-context'
import type { DeckToday } from '../../client/learner-api'
import type { Bank } from '../../core/items/bank'
import { everythingDeck } from '../../core/study/deck-items'
import type { StudyBank } from '../../core/study/study-bank'
import type { TodayCounts } from '../../core/study/types'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Panel } from '../../ui/panel'

/** What waits today, what is assigned, and the decks. One tap from here starts a sitting. */
export function HomeScreen({ bank, assigned }: { readonly bank: StudyBank; readonly assigned: ReactNode }) {
  const t = useTranslations('home')
  const today = useToday(bank)
  const waiting = waitingIn(today.all)
  return (
    <div className="space-y-6">
      <Panel className="space-y-4">
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          {t('today')}
        </h1>
        {waiting === 0 ? <p>{t('nothing')}</p> : <Counts counts={today.all} />}
        <AppLink to={`/study/${everythingDeck}`} className="flex min-h-14 items-center justify-center rounded-xl bg-accent px-5 text-lg font-semibold text-accent-ink hover:opacity-90">
          {waiting === 0 ? t('studyMore') : t('study')}
        </AppLink>
        {waiting === 0 && today.all.heldBack > 0 && <p className="text-sm text-soft">{t('heldBack', { count: today.all.heldBack })}</p>}
      </Panel>
      {assigned}
      <section aria-labelledby="decks" className="space-y-3">
        <h2 id="decks" className="text-lg font-semibold">
          {t('decks')}
        </h2>
        <ul className="space-y-3">
          {today.decks
            .filter(({ id }) => id !== everythingDeck)
            .map((deck) => (
              <li key={deck.id}>
                <DeckLink deck={deck} bank={bank} />
              </li>
            ))}
        </ul>
      </section>
      <nav aria-label={t('more')} className="grid gap-2 sm:grid-cols-2">
        <AppLink to="/facts" className={linkLook}>
          {t('allFacts')}
        </AppLink>
        <AppLink to="/sources" className={linkLook}>
          {t('sources')}
        </AppLink>
        <AppLink to="/classes" className={linkLook}>
          {t('classes')}
        </AppLink>
        <AppLink to="/account" className={linkLook}>
          {t('account')}
        </AppLink>
      </nav>
    </div>
  )
}

function Counts({ counts }: { readonly counts: TodayCounts }) {
  const t = useTranslations('home')
  const rows = [
    ['fresh', counts.fresh],
    ['learning', counts.learning],
    ['due', counts.due],
  ] as const
  return (
    <div className="space-y-2">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(4.75rem,1fr))] gap-2 text-center">
        {rows.map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse rounded-xl bg-sunken px-1 py-3">
            <dt className="text-xs text-soft">{t(`counts.${name}`)}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-soft">{t('minutes', { count: Math.max(1, Math.round(counts.minutes)) })}</p>
    </div>
  )
}

function DeckLink({ deck, bank }: { readonly deck: DeckToday; readonly bank: Bank }) {
  const t = useTranslations('home')
  const waiting = waitingIn(deck.counts)
  return (
    <AppLink to={`/study/${deck.id}`} className="block rounded-2xl border border-line bg-panel p-4 hover:border-line-strong">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold" lang={bank.locale}>
          {deck.title}
        </span>
        <span className="shrink-0 text-sm font-medium text-accent tabular-nums">{waiting > 0 ? t('deckWaiting', { count: waiting }) : t(deck.met < deck.size ? 'deckLimit' : 'deckDone')}</span>
      </span>
      <span className="mt-1 block text-sm text-soft" lang={bank.locale}>
        {deck.description}
      </span>
      <span className="mt-2 block text-sm text-soft">{t('deckMet', { met: deck.met, size: deck.size })}</span>
    </AppLink>
  )
}

function waitingIn({ learning, due, fresh }: TodayCounts): number {
  return learning + due + fresh
}
