'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useLiveClassroom } from '../../client/classroom/use-live-classroom'
import { useLearner } from '../../client/learner-context'
import type { Classroom, JoinCode } from '../../contracts/classroom'
import type { Locale } from '../../core/locale'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { linkLook } from '../../ui/link-look'
import { Loading } from '../../ui/loading'
import { LoadFailed } from '../../ui/load-failed'
import { NeedsAccount } from '../../ui/needs-account'
import { Notice } from '../../ui/notice'
import { usePageTitle } from '../../ui/page-title'
import { QrCode } from '../../ui/qr-code'
import { shownAddress } from './login-cards'
import { joinLink } from './join-link'

/** How to join, for a projector: to be read from the last row. It names nobody. */
export function BoardScreen() {
  const t = useTranslations('classrooms')
  const pages = useTranslations('accountPages')
  const app = useTranslations('app')
  const id = new URLSearchParams(window.location.search).get('class') ?? ''
  const { answer, reload } = useLiveClassroom(id)
  const last = useLastGood(answer?.ok === true ? answer.value : null)
  usePageTitle(last?.name ?? null, pages('board'))
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok && answer.code === 'UNAUTHENTICATED') return <NeedsAccount />
  if (!answer.ok && answer.code === 'NOT_FOUND') {
    return (
      <Notice tone="warn" live>
        <p>{t('notFound')}</p>
      </Notice>
    )
  }
  // A projector goes on showing the code when the network falters.
  const classroom = answer.ok ? answer.value : last
  return classroom === null ? !answer.ok && <LoadFailed refusal={answer} retry={reload} /> : <Board classroom={classroom} />
}

/** The last value that was there. */
function useLastGood<T>(value: T | null): T | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}

function Board({ classroom: { id, name, locale, joining, members } }: { readonly classroom: Classroom }) {
  const t = useTranslations('classrooms')
  const { now } = useLearner()
  const board = useRef<HTMLDivElement>(null)
  const inside = members.filter(({ role, enrolledAt }) => role === 'student' && enrolledAt !== null).length
  const asking = members.filter(({ enrolledAt }) => enrolledAt === null).length
  return (
    <>
      <div ref={board} className="space-y-4 overflow-y-auto rounded-2xl border border-line bg-panel p-4 sm:p-6 [&:fullscreen]:w-full [&:fullscreen]:rounded-none [&:fullscreen]:p-10">
        <p className="text-[clamp(1.25rem,3vw,2.5rem)] leading-tight font-semibold break-words">{name}</p>
        {joining !== null && joining.expiresAt > now ? (
          <HowTo joining={joining} locale={locale} />
        ) : (
          <Notice tone="warn" live>
            <p className="text-[clamp(1rem,2.5vw,2rem)] leading-tight">{t(joining === null ? 'closedText' : 'expired')}</p>
          </Notice>
        )}
        <p role="status" className="text-[clamp(1rem,2.5vw,2rem)] leading-tight">
          <span className="font-semibold">{t('board.inside', { count: inside })}</span>
          {asking > 0 && <span className="text-soft"> · {t('asking', { count: asking })}</span>}
        </p>
      </div>
      <div className="grid gap-2 sm:grid-cols-2">
        <Button className="min-h-12" onClick={() => void board.current?.requestFullscreen().catch(() => undefined)}>
          {t('board.fullScreen')}
        </Button>
        <AppLink to={`/class?id=${encodeURIComponent(id)}`} className={linkLook}>
          {t('roster.toClass')}
        </AppLink>
      </div>
    </>
  )
}

function HowTo({ joining: { code, linkKey }, locale }: { readonly joining: JoinCode; readonly locale: Locale }) {
  const t = useTranslations('classrooms.board')
  return (
    <div className="flex flex-col items-center gap-4 md:flex-row md:items-stretch md:gap-8">
      <div className="min-w-0 flex-1 space-y-4 self-stretch">
        <p className="rounded-lg bg-sunken px-2 py-3 text-center font-mono text-[clamp(1.25rem,7.5vw,8rem)] leading-tight font-bold whitespace-nowrap md:text-[clamp(2rem,7.6vw,9rem)]" lang="en" translate="no">
          {code}
        </p>
        <ol className="list-decimal space-y-2 pl-[1.4em] text-[clamp(1rem,2.4vw,2.25rem)] leading-tight">
          <li>
            {t('open')}{' '}
            <strong className="break-all" translate="no">
              {shownAddress()}
            </strong>
          </li>
          <li>{t('account')}</li>
          <li>{t('type')}</li>
        </ol>
      </div>
      <figure className="flex w-[min(70vw,16rem)] shrink-0 flex-col gap-1 md:w-[min(28vw,52vh)]">
        <QrCode text={joinLink(locale, linkKey)} label={t('qr')} className="h-auto w-full rounded-lg" />
        <figcaption className="text-center text-[clamp(0.9rem,1.6vw,1.5rem)] leading-tight text-soft">{t('scan')}</figcaption>
      </figure>
    </div>
  )
}
