'use client'

import { useTranslations } from 'next-intl'
import type { Bank, BankFact } from '../../core/items/bank'
import { AppLink } from '../../ui/app-link'

/** Every fact of the bank by topic, in teaching order. */
export function FactsScreen({ bank }: { readonly bank: Bank }) {
  const t = useTranslations('facts')
  const facts = Object.entries(bank.facts)
  return (
    <div className="space-y-6">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t('title')}
      </h1>
      <p className="text-soft">{t('count', { count: facts.length })}</p>
      {Object.entries(bank.topics).map(([id, topic]) => (
        <section key={id} className="space-y-2">
          <h2 className="text-lg font-semibold text-gold" lang={bank.locale}>
            {topic.title}
          </h2>
          <FactList facts={facts.filter(([, fact]) => fact.topic === id)} locale={bank.locale} />
        </section>
      ))}
    </div>
  )
}

function FactList({ facts, locale }: { readonly facts: readonly (readonly [string, BankFact])[]; readonly locale: Bank['locale'] }) {
  return (
    <ul className="divide-y divide-line rounded-2xl border border-line bg-panel">
      {facts.map(([id, fact]) => (
        <li key={id}>
          <AppLink to={`/facts/${id}`} className="block min-h-11 px-4 py-3 hover:bg-sunken" lang={locale}>
            {fact.statement}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
