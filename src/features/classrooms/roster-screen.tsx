'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { getClassroom } from '../../client/classroom/classroom-api'
import { useLearner } from '../../client/learner-context'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { AppLink } from '../../ui/app-link'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { usePageTitle } from '../../ui/page-title'
import { Section } from '../../ui/section'
import { useLoad } from '../../ui/use-load'
import { madeCards } from './later-cards'
import { RenewUnused } from './renew-unused'
import { RosterForm } from './roster-form'

/** Students without an e-mail address: a list of names becomes accounts, and cards to sign in by. */
export function RosterScreen() {
  const app = useTranslations('app')
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const pages = useTranslations('accountPages')
  const { account } = useLearner()
  const id = new URLSearchParams(window.location.search).get('class') ?? ''
  const { answer, reload } = useLoad(`roster ${id} ${account?.userId ?? ''}`, () => getClassroom(id))
  usePageTitle(answer?.ok === true ? answer.value.name : null, pages('roster'))
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code !== 'NOT_FOUND') return <LoadFailed refusal={answer} retry={reload} />
  if (answer.ok) return <Roster classroom={answer.value} onChanged={reload} />
  return (
    <>
      <Notice tone="warn" live>
        <p>{t('notFound')}</p>
      </Notice>
      <AppLink to="/classes" className={linkLook}>
        {common('toClasses')}
      </AppLink>
    </>
  )
}

function Roster({ classroom, onChanged }: { readonly classroom: Classroom; readonly onChanged: () => void }) {
  const t = useTranslations('classrooms.roster')
  const [cards, setCards] = useState<{ readonly made: readonly LoginCard[]; readonly isPart: boolean; readonly Made: Awaited<ReturnType<typeof madeCards.load>> } | null>(null)
  const [running, setRunning] = useState<'list' | 'cards' | null>(null)
  const isUnused = classroom.members.some((member) => member.isUnused)
  // It is there by now: whoever makes cards has waited for it.
  const show = (made: readonly LoginCard[], isPart: boolean) => void madeCards.load().then((Made) => setCards({ made, isPart, Made }))
  if (cards !== null) return <cards.Made classroom={classroom} cards={cards.made} isPart={cards.isPart} />
  return (
    <>
      <p className="text-lg font-semibold break-words">{classroom.name}</p>
      {/* Cards of the one must not take the place of the other's. */}
      {classroom.archivedAt === null ? (
        <div hidden={running === 'cards'}>
          <Section title={t('list')}>
            <RosterForm classroom={classroom} onBusy={(isBusy) => setRunning(isBusy ? 'list' : null)} onMade={(made) => show(made, false)} onLost={onChanged} />
          </Section>
        </div>
      ) : (
        <Notice tone="info">
          <p>{t('archived')}</p>
        </Notice>
      )}
      {isUnused && classroom.archivedAt === null && running !== 'list' && (
        <Section title={t('unusedTitle')}>
          <RenewUnused classroom={classroom} onBusy={(isBusy) => setRunning(isBusy ? 'cards' : null)} onMade={show} />
        </Section>
      )}
      <AppLink to={`/class?id=${encodeURIComponent(classroom.id)}`} className={linkLook}>
        {t('toClass')}
      </AppLink>
    </>
  )
}
