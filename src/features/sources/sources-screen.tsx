'use client'

import { useTranslations } from 'next-intl'
import type { Bank } from '../../core/items/bank'
import { Panel } from '../../ui/panel'

/** Which documents the facts come from, how citations count, and under what terms all of it stands. */
export function SourcesScreen({ bank }: { readonly bank: Bank }) {
  const t = useTranslations('sources')
  const outside = Object.values(bank.entities).flatMap(({ name, givenNameOutside }) => (givenNameOutside === true ? [name] : []))
  return (
    <div className="space-y-5">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t('title')}
      </h1>
      <p>{t('intro')}</p>
      <ul className="space-y-3">
        {Object.entries(bank.sources).map(([id, source]) => (
          <li key={id}>
            <Panel className="space-y-1">
              <h2 className="font-semibold" lang={bank.locale}>
                {source.title}
              </h2>
              <p className="text-sm text-soft" lang={bank.locale}>
                {source.kind}
              </p>
              <p className="text-sm text-soft">{t('facts', { count: Object.values(bank.facts).filter(({ citations }) => citations.some((citation) => citation.source === id)).length })}</p>
            </Panel>
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t('numbering')}</p>
      {outside.length > 0 && <p className="text-sm text-soft">{t.rich('givenNames', { names: () => <span lang={bank.locale}>{outside.join(', ')}</span> })}</p>}
      <p className="text-sm text-soft">{t('machineReviewed')}</p>
      <p className="text-sm text-soft">{t('licence')}</p>
      <p className="text-xs text-soft">{t('version', { version: bank.version.slice(0, 12) })}</p>
    </div>
  )
}
