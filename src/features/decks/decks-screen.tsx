'use client'

import { useTranslations } from 'next-intl'
import { listDecks } from '../../client/classroom/deck-api'
import { useLearner } from '../../client/learner-context'
import { AppLink } from '../../ui/app-link'
import { linkLook, primaryLinkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { Panel } from '../../ui/panel'
import { useLoad } from '../../ui/use-load'
import { DeckList } from './deck-list'

/** The sets of whoever teaches, and the way to a new one. */
export function DecksScreen() {
  const t = useTranslations('decks')
  const app = useTranslations('app')
  const common = useTranslations('common')
  const { account } = useLearner()
  const { answer, reload } = useLoad(`sets ${account?.userId ?? ''}`, listDecks)
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'FORBIDDEN') return <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      {answer.ok ? (
        <>
          <p className="text-soft">{t('intro')}</p>
          <Panel>{answer.value.decks.length === 0 ? <p className="text-soft">{t('none')}</p> : <DeckList decks={answer.value.decks} onChanged={reload} />}</Panel>
          <AppLink to="/set" className={primaryLinkLook}>
            {t('make')}
          </AppLink>
        </>
      ) : (
        <Notice tone="info" live>
          <p>{t('notTeacher')}</p>
        </Notice>
      )}
      <AppLink to="/classes" className={linkLook}>
        {common('toClasses')}
      </AppLink>
    </>
  )
}
