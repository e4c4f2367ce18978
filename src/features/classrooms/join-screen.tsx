'use client'

import { useTranslations } from 'next-intl'
import { listClassrooms } from '../../client/classroom/classroom-api'
import { useLearner } from '../../client/learner-context'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { Panel } from '../../ui/panel'
import { useLoad } from '../../ui/use-load'
import { JoinForm } from './join-form'
import { NeedsAccount } from '../../ui/needs-account'

/** Where the link and the QR code of a class lead. Whoever has no account yet comes back here by the same link. */
export function JoinScreen() {
  const t = useTranslations('classrooms')
  const app = useTranslations('app')
  const { account } = useLearner()
  const { answer, reload } = useLoad(`join ${account?.userId ?? ''}`, listClassrooms)
  const linkKey = new URLSearchParams(window.location.search).get('key')
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok) return answer.code === 'UNAUTHENTICATED' ? <NeedsAccount comesByLink={linkKey !== null} /> : <LoadFailed refusal={answer} retry={reload} />
  return (
    <>
      <Panel className="space-y-4">
        <JoinForm linkKey={linkKey} onJoined={reload} />
      </Panel>
      <AppLink to="/classes" className={linkLook}>
        {t('back')}
      </AppLink>
    </>
  )
}
