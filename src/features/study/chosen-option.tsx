'use client'

import { useTranslations } from 'next-intl'
import { canonicalValue } from '../../core/facts/canonical-value'
import type { Score } from '../../core/events/event'
import type { Bank, BankCitation, Item } from '../../core/items/bank'
import { AppLink } from '../../ui/app-link'
import { CitationList } from '../../ui/citation-list'

type Props = { readonly score: Score; readonly item: Item; readonly bank: Bank }

/** What a wrong answer is true of: its reason, and the fact behind it where there is one. */
type Truth = { readonly text: string; readonly fact: string | null; readonly citations: readonly BankCitation[] }

/** What the wrong answer really is: an option with its reason, the answer to a neighbouring question, or an entity the learner named. */
export function ChosenOption({ score, item, bank }: Props) {
  const t = useTranslations('study.feedback')
  if (score.result !== 'knownOther') return null
  const truth = truthOf(score.option ?? score.entity, item, bank)
  const entity = score.entity === undefined ? undefined : bank.entities[score.entity]
  if (truth === null && entity === undefined) return null
  return (
    <section className="space-y-2 rounded-2xl border border-line bg-sunken p-4" aria-labelledby="chosen">
      <h2 id="chosen" className="text-sm font-medium text-soft">
        {t('chosenTitle')}
      </h2>
      {truth === null ? (
        <p>{t.rich('namedEntity', { name: () => <span lang={bank.locale}>{entity?.name}</span> })}</p>
      ) : (
        <>
          <p lang={bank.locale}>{truth.text}</p>
          <CitationList citations={truth.citations} sources={bank.sources} locale={bank.locale} />
          {truth.fact !== null && (
            <AppLink to={`/facts/${truth.fact}`} className="inline-flex min-h-11 items-center text-sm text-accent underline">
              {t('openFact')}
            </AppLink>
          )}
        </>
      )}
    </section>
  )
}

function truthOf(id: string | undefined, item: Item, bank: Bank): Truth | null {
  const option = item.options.find((each) => each.id === id)
  if (option !== undefined) return { text: option.why, fact: option.trueOf?.fact ?? null, citations: option.trueOf?.citations ?? [] }
  // A typed value may be the answer to another question of the same kind.
  const neighbour = bank.items.find((each) => each.group === item.group && each.slot === item.slot && canonicalValue(each.answer.value) === id)
  return neighbour === undefined ? null : { text: neighbour.statement, fact: neighbour.fact, citations: neighbour.citations }
}
