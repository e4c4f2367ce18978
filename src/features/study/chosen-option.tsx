'use client'

import { useTranslations } from 'next-intl'
import type { Bank, Item } from '../../core/items/bank'
import type { Score } from '../../core/events/event'
import { AppLink } from '../../ui/app-link'
import { CitationList } from '../../ui/citation-list'

type Props = { readonly score: Score; readonly item: Item; readonly bank: Bank }

/** What the wrong answer really is: an option of the item with its reason, or an entity that the learner named. */
export function ChosenOption({ score, item, bank }: Props) {
  const t = useTranslations('study.feedback')
  if (score.result !== 'knownOther') return null
  const option = item.options.find(({ id }) => id === score.option || id === score.entity)
  const entity = score.entity === undefined ? undefined : bank.entities[score.entity]
  if (option === undefined && entity === undefined) return null
  return (
    <section className="space-y-2 rounded-2xl border border-line bg-sunken p-4" aria-label={t('chosenTitle')}>
      <h3 className="text-sm font-medium text-soft">{t('chosenTitle')}</h3>
      {option === undefined ? (
        <p>{t.rich('namedEntity', { name: () => <span lang={bank.locale}>{entity?.name}</span> })}</p>
      ) : (
        <div lang={bank.locale} className="space-y-2">
          <p>{option.why}</p>
          {option.trueOf !== null && (
            <>
              <CitationList citations={option.trueOf.citations} sources={bank.sources} locale={bank.locale} />
              <AppLink to={`/facts/${option.trueOf.fact}`} className="inline-block py-2 text-sm text-accent underline" lang={undefined}>
                {t('openFact')}
              </AppLink>
            </>
          )}
        </div>
      )}
    </section>
  )
}
