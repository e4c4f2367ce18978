'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeClassroom, changeJoining } from '../../client/classroom/classroom-api'
import { useDayText } from '../../client/use-day-text'
import { useLearner } from '../../client/learner-context'
import type { Classroom } from '../../contracts/classroom'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { fetchPart, later } from '../../ui/later'
import { linkLook } from '../../ui/link-look'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useConfirm } from '../../ui/use-confirm'
import { useRequest } from '../../ui/use-request'
import { joinLink } from './join-link'

/** What draws it is fetched when it is asked for: most classes join from the board. */
const qrCode = later(async () => (await import('../../ui/qr-code')).QrCode)

type Props = { readonly classroom: Classroom; readonly onChanged: () => void }

/** The code as large as a phone allows, the link, whether anybody may come in; and the ways to the board and to a list of names. */
export function HowToJoin({ classroom, onChanged }: Props) {
  const { id, joining } = classroom
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const link = joining === null ? '' : joinLink(classroom.locale, joining.linkKey)
  const dayText = useDayText(useLocale())
  const { now } = useLearner()
  const { busy, refusal, tries, run } = useRequest()
  const [renewed, setRenewed] = useState(false)
  const [Qr, setQr] = useState(qrCode.peek)
  const confirm = useConfirm()
  const isGood = joining !== null && joining.expiresAt > now
  const changed = (wanted: 'open' | 'closed') => {
    setRenewed(wanted === 'open')
    onChanged()
  }
  const change = async (wanted: 'open' | 'closed') => {
    setRenewed(false)
    if ((await run(() => changeJoining(id, wanted))) !== null) changed(wanted)
  }
  const showQr = async () => {
    const fetched = await run(() => fetchPart(qrCode))
    if (fetched !== null) setQr(() => fetched.value)
  }
  const askToClose = () => confirm.ask({ title: t('closeTitle'), text: t('closeText'), action: t('close'), request: () => changeJoining(id, 'closed'), onDone: () => changed('closed') })
  const askToRenew = () => confirm.ask({ title: t('renewTitle'), text: t('renewText'), action: t('renew'), request: () => changeJoining(id, 'open'), onDone: () => changed('open') })
  // Shown at once, until the class is fetched anew; what was refused goes back to what holds.
  const [wanted, setWanted] = useState<{ readonly asks: boolean; readonly over: Classroom } | null>(null)
  const asksTeacher = wanted?.over === classroom ? wanted.asks : classroom.asksTeacher
  const ask = async (asks: boolean) => {
    setWanted({ asks, over: classroom })
    if ((await run(() => changeClassroom(id, { asksTeacher: asks }))) === null) return setWanted(null)
    onChanged()
  }
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} />
      {joining === null ? (
        <p>{t('closedText')}</p>
      ) : (
        <>
          <p>{t('joiningText')}</p>
          <p className="rounded-lg bg-sunken px-2 py-4 text-center font-mono text-[clamp(1.25rem,8vw,2.5rem)] leading-tight font-semibold select-all" lang="en" translate="no">
            {joining.code}
          </p>
          <p className={isGood ? 'text-sm text-soft' : 'text-sm font-medium text-warn'}>{isGood ? t('validUntil', { date: dayText(joining.expiresAt) }) : t('expired')}</p>
          {Qr !== null && <Qr text={link} label={t('board.qr')} className="mx-auto h-auto w-48 rounded-lg" />}
          <div className="flex flex-wrap gap-2">
            <CopyButton key={joining.code} text={joining.code} label={t('copyCode')} done={common('copied')} failed={common('copyFailed')} />
            <CopyButton key={joining.linkKey} text={link} label={t('copyLink')} done={common('copied')} failed={common('copyFailed')} />
            {Qr === null && (
              <Button aria-disabled={busy} onClick={() => void showQr()}>
                {t('showQr')}
              </Button>
            )}
          </div>
        </>
      )}
      <p role="status" className="text-sm empty:hidden">
        {renewed && t('renewed')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={busy} onClick={() => (isGood ? askToRenew() : void change('open'))}>
          {t(joining === null ? 'open' : 'renew')}
        </Button>
        {joining !== null && (
          <Button aria-disabled={busy} onClick={() => (isGood ? askToClose() : void change('closed'))}>
            {t('close')}
          </Button>
        )}
      </div>
      {confirm.shown}
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" className="size-6 shrink-0 accent-accent" checked={asksTeacher} aria-disabled={busy} onChange={(event) => !busy && void ask(event.target.checked)} />
        <span className="min-w-0">{t('asksTeacher')}</span>
      </label>
      <div className="grid gap-2 sm:grid-cols-2">
        <AppLink to={`/board?class=${encodeURIComponent(id)}`} className={linkLook}>
          {t('board.link')}
        </AppLink>
        <AppLink to={`/roster?class=${encodeURIComponent(id)}`} className={linkLook}>
          {t('roster.link')}
        </AppLink>
      </div>
    </>
  )
}
