'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { getLinkState, listClassrooms } from '../../client/classroom/classroom-api'
import { keepLink } from '../../client/classroom/kept-link'
import { useLearner } from '../../client/learner-context'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { Notice } from '../../ui/notice'
import { Panel } from '../../ui/panel'
import { useLoad } from '../../ui/use-load'
import { JoinForm } from './join-form'
import { NeedsAccount } from '../../ui/needs-account'

/** Where the link and the QR code of a class lead. Whoever has no account yet comes back here with the same link. */
export function JoinScreen() {
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const app = useTranslations('app')
  const { account } = useLearner()
  const linkKey = new URLSearchParams(window.location.search).get('key')
  const { answer, reload } = useLoad(`join ${account?.userId ?? ''}`, () => Promise.all([listClassrooms(), linkKey === null ? null : getLinkState(linkKey)]))
  const [classrooms, link] = answer ?? [null, null]
  const isDead = link?.ok === true && !link.value.isOpen
  const isGuest = classrooms?.ok === false && classrooms.code === 'UNAUTHENTICATED'
  const kept = isGuest && !isDead ? linkKey : null
  useEffect(() => {
    if (kept !== null) keepLink(kept)
  }, [kept])
  if (classrooms === null) return <Loading label={app('loading')} />
  if (!classrooms.ok && !isGuest) return <LoadFailed refusal={classrooms} retry={reload} />
  const dead = isDead && (
    <Notice tone="warn" live>
      <p>{t('linkOver')}</p>
    </Notice>
  )
  if (isGuest) {
    return (
      <>
        {dead}
        <NeedsAccount comesByLink={kept !== null} />
      </>
    )
  }
  return (
    <>
      {dead}
      <Panel className="space-y-4">
        <JoinForm linkKey={isDead ? null : linkKey} onJoined={reload} />
      </Panel>
      <AppLink to="/classes" className={linkLook}>
        {common('toClasses')}
      </AppLink>
    </>
  )
}
