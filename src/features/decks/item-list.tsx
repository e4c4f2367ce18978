'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { DeckPreview } from '../../contracts/deck'
import type { Locale } from '../../core/locale'
import { AppLink } from '../../ui/app-link'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'

type Item = DeckPreview['items'][number]
type Props = {
  readonly items: readonly Item[]
  /** The language of the items. */
  readonly locale: Locale
  readonly topicTitle: (topic: string) => string
  readonly without: readonly string[]
  /** Takes an item out, or puts it back; without it the list is only read. */
  readonly onToggle?: (id: string) => void
}

/** So many are looked over at once; of more, topics are opened one by one. */
const fewItems = 30

/** Items by topic, in teaching order. */
export const ItemList = memo(function ItemList({ items, topicTitle, without, ...rest }: Props) {
  const t = useTranslations('decks')
  const topics = [...new Set(items.map(({ topic }) => topic))]
  const out = new Set(without)
  return (
    <div className="space-y-3">
      {topics.map((topic) => {
        const own = items.filter((item) => item.topic === topic)
        return (
          <details key={topic} className="group rounded-2xl border border-line bg-panel" open={topics.length === 1 || items.length <= fewItems}>
            <summary className="flex min-h-12 list-none items-center gap-2 rounded-2xl px-4 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
              <h3 className="min-w-0 flex-1 font-medium">
                {topicTitle(topic)} <span className="text-sm font-normal text-soft">({t('ofTopic', { count: own.filter(({ id }) => !out.has(id)).length, all: own.length })})</span>
              </h3>
              <Icon name="next" className="size-5 text-soft transition-transform group-open:rotate-90" />
            </summary>
            <ul className="divide-y divide-line px-4 pb-2">
              {own.map((item) => (
                <Row key={item.id} item={item} isOut={out.has(item.id)} {...rest} />
              ))}
            </ul>
          </details>
        )
      })}
    </div>
  )
})

function Row({ item: { id, fact, importance, question, answer }, isOut, locale, onToggle }: { readonly item: Item; readonly isOut: boolean } & Pick<Props, 'locale' | 'onToggle'>) {
  const t = useTranslations('decks')
  return (
    <li className="py-2">
      {onToggle === undefined ? (
        <p lang={locale}>{question}</p>
      ) : (
        <label className="flex min-h-11 gap-3 pt-1">
          <input type="checkbox" className="size-6 shrink-0 accent-accent" checked={!isOut} onChange={() => onToggle(id)} />
          <span className={classNames('min-w-0', isOut && 'text-soft line-through')} lang={locale}>
            {question}
          </span>
        </label>
      )}
      <div className={classNames('flex flex-wrap items-center gap-x-3', onToggle !== undefined && 'pl-9')}>
        <p className="min-w-0 flex-1 basis-40">
          <span className="text-sm text-soft">{t('answer')}</span> <span lang={locale}>{answer}</span>
        </p>
        {(isOut || importance === 3) && <p className="text-sm text-soft">{isOut ? t('out') : t('mustKnow')}</p>}
        <AppLink to={`/facts/${fact}`} className="inline-flex min-h-11 min-w-11 items-center text-accent underline" aria-label={t('factOf', { question })}>
          {t('fact')}
        </AppLink>
      </div>
    </li>
  )
}
