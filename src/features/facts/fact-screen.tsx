'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useLearner } from '../../client/learner-context'
import type { Bank, Item } from '../../core/items/bank'
import { AppLink } from '../../ui/app-link'
import { CitationList } from '../../ui/citation-list'
import { Notice } from '../../ui/notice'
import { Panel } from '../../ui/panel'
import { DueText } from './due-text'

/** One fact: what is stated, by which documents, who disagrees, and what the learner remembers of it. */
export function FactScreen({ bank, factId }: { readonly bank: Bank; readonly factId: string }) {
  const t = useTranslations('facts')
  const name = useTranslations('app')('name')
  const fact = bank.facts[factId]
  const title = fact === undefined ? null : `${fact.statement} · ${name}`
  // Without a network the page may be one that was stored for another fact.
  useEffect(() => {
    if (title !== null) document.title = title
  }, [title])
  if (fact === undefined) return <NoFact />
  return (
    <article className="space-y-5">
      <p className="text-sm font-medium text-gold" lang={bank.locale}>
        {bank.topics[fact.topic]?.title}
      </p>
      <h1 tabIndex={-1} className="text-xl leading-snug font-semibold sm:text-2xl" lang={bank.locale}>
        {fact.statement}
      </h1>
      <p lang={bank.locale}>{fact.explanation}</p>
      {fact.conflict !== null && (
        <Notice tone="warn" title={t('conflict')}>
          <p lang={bank.locale}>{fact.conflict.note}</p>
          <ul className="list-disc space-y-1 pl-5" lang={bank.locale}>
            {fact.conflict.with.map((other) => (
              <li key={other}>
                <AppLink to={`/facts/${other}`} className="underline">
                  {bank.facts[other]?.statement ?? other}
                </AppLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <section className="space-y-2">
        <h2 className="text-lg font-semibold">{t('citations')}</h2>
        <CitationList citations={fact.citations} sources={bank.sources} locale={bank.locale} />
      </section>
      <section className="space-y-2">
        <h2 className="text-lg font-semibold">{t('memory')}</h2>
        <Panel>
          <ul className="space-y-3">
            {bank.items
              .filter((item) => item.fact === factId)
              .map((item) => (
                <ItemMemory key={item.id} item={item} bank={bank} />
              ))}
          </ul>
        </Panel>
      </section>
      <p className="text-sm text-soft">{t('machineReviewed')}</p>
    </article>
  )
}

function ItemMemory({ item, bank }: { readonly item: Item; readonly bank: Bank }) {
  const t = useTranslations('facts')
  const { state } = useLearner()
  const card = state.cards.get(item.id)
  return (
    <li>
      <p lang={bank.locale}>{item.forms.flashcard.stem}</p>
      <p className="text-sm text-soft">{card === undefined ? t('notMet') : <DueText card={card} />}</p>
    </li>
  )
}

function NoFact() {
  const t = useTranslations('facts')
  return (
    <div className="space-y-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t('unknown')}
      </h1>
      <AppLink to="/facts" className="inline-flex min-h-11 items-center underline">
        {t('title')}
      </AppLink>
    </div>
  )
}
