'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { listClassrooms } from '../../client/classroom/classroom-api'
import { getSharedDeck, makeDeck } from '../../client/classroom/deck-api'
import { useBank, useLearner } from '../../client/learner-context'
import type { SharedDeck } from '../../contracts/deck'
import { defaultLocale, isLocale, type Locale } from '../../core/locale'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { navigate } from '../../ui/navigate'
import { Notice } from '../../ui/notice'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useLoad } from '../../ui/use-load'
import { useRequest } from '../../ui/use-request'
import { DeckFile } from './deck-file'
import { ItemList } from './item-list'
import { PreviewLocale } from './preview-locale'
import { SetCount } from './set-count'

/** A set that somebody shared, to be read by anybody; whoever teaches may take a copy. */
export function SharedDeckView({ shareKey }: { readonly shareKey: string }) {
  const t = useTranslations('decks')
  const app = useTranslations('app')
  const interfaceLocale = useLocale()
  const [locale, setLocale] = useState<Locale>(isLocale(interfaceLocale) ? interfaceLocale : defaultLocale)
  const { answer, reload } = useLoad(`shared set ${locale}`, async () => ({ locale, answered: await getSharedDeck(shareKey, locale) }))
  if (answer === null) return <Loading label={app('loading')} />
  const { answered } = answer
  if (answered.ok) return <SharedSet deck={answered.value} locale={answer.locale} wanted={locale} onLocale={setLocale} />
  if (answered.code !== 'NOT_FOUND') return <LoadFailed refusal={answered} retry={reload} />
  return (
    <Notice tone="warn" live>
      <p>{t('gone')}</p>
    </Notice>
  )
}

/** `locale`: of the items; `wanted`: the one that is being fetched, or the same. */
function SharedSet({ deck: { title, query, preview }, locale, wanted, onLocale }: { readonly deck: SharedDeck; readonly locale: Locale; readonly wanted: Locale; readonly onLocale: (locale: Locale) => void }) {
  const t = useTranslations('decks')
  const { account } = useLearner()
  const interfaceLocale = useLocale()
  const topics = useBank(isLocale(interfaceLocale) ? interfaceLocale : defaultLocale).data?.topics
  const items = preview.items.filter(({ isOut }) => !isOut)
  return (
    <>
      <div className="space-y-2">
        <p className="text-lg font-semibold break-words">{title}</p>
        <SetCount preview={preview} isOld={locale !== wanted} />
        <p className="text-sm text-soft">{t('minutesHelp')}</p>
      </div>
      {account !== null && <TakeCopy userId={account.userId} title={title} query={query} />}
      <section className="space-y-3" aria-labelledby="shared-items">
        <h2 id="shared-items" className="text-lg font-semibold">
          {t('preview')}
        </h2>
        <PreviewLocale locale={wanted} onChange={onLocale} />
        <DeckFile title={title} items={items} locale={locale} />
        {items.length === 0 ? <p>{t('empty')}</p> : <ItemList items={items} locale={locale} topicTitle={(topic) => topics?.[topic]?.title ?? topic} without={[]} />}
      </section>
    </>
  )
}

/** For those who teach; nothing for others, who have no sets. */
function TakeCopy({ userId, title, query }: { readonly userId: string } & Pick<SharedDeck, 'title' | 'query'>) {
  const t = useTranslations('decks')
  const common = useTranslations('common')
  const href = useAppHref()
  const { busy, refusal, tries, run } = useRequest()
  const { answer } = useLoad(`may copy ${userId}`, listClassrooms)
  const copy = async () => {
    const made = await run(() => makeDeck({ title, query }))
    if (made === null) return
    navigate(`${href('/set')}?id=${encodeURIComponent(made.value.id)}`)
    // It is the same screen to the app, and the button that had the focus goes.
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus({ preventScroll: true })
  }
  if (answer?.ok !== true || answer.value.teaching !== 'allowed') return null
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} />
      <Button kind="primary" className="w-full" aria-disabled={busy} onClick={() => void copy()}>
        {busy ? common('busy') : t('copy')}
      </Button>
    </>
  )
}
