'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState, type FormEvent } from 'react'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { download } from '../../ui/download'
import { FocusedHeading } from '../../ui/focused-heading'
import { Panel } from '../../ui/panel'
import { useHoldUnload } from '../../ui/use-hold-unload'

type Props = { readonly code: string; readonly username: string; readonly next: string; readonly onKept: () => void }

/** The recovery code, which is shown once: big, to be copied, printed or saved, and no way on before it was confirmed to be kept. */
export function RecoveryCode({ code, username, next, onKept }: Props) {
  const t = useTranslations('account.code')
  const common = useTranslations('account')
  const shared = useTranslations('common')
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [kept, setKept] = useState(false)
  const [asked, setAsked] = useState(false)
  useHoldUnload(!kept)
  useUninterrupted(true)
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    if (kept) return onKept()
    setAsked(true)
    box.current?.focus()
  }
  const text = [common('appName'), window.location.origin, `${shared('username')}: ${username}`, `${t('label')}: ${code}`, ''].join('\r\n')
  return (
    <Panel className="space-y-4">
      <FocusedHeading>{t('title')}</FocusedHeading>
      <p className="print:hidden">{t('text')}</p>
      <dl className="space-y-1 text-center">
        <dt className="text-sm text-soft">{t('label')}</dt>
        <dd className="rounded-xl bg-sunken px-2 py-4 font-mono text-xl leading-relaxed font-semibold tracking-wide [overflow-wrap:normal] select-all" lang="en" translate="no">
          {/* On a narrow screen the code breaks in its middle and nowhere else. */}
          {halvesOf(code).map((half) => (
            <span key={half} className="inline-block">
              {half}
            </span>
          ))}
        </dd>
        <dd className="text-sm text-soft">
          {shared('username')}: <span className="font-medium text-ink">{username}</span>
        </dd>
        <dd className="hidden text-sm print:block">{window.location.origin}</dd>
      </dl>
      <div className="flex flex-wrap gap-2 print:hidden">
        <CopyButton text={code} label={common('copy')} done={shared('copied')} failed={shared('copyFailed')} />
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button onClick={() => download(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'jady-recovery-code.txt')}>{t('save')}</Button>
      </div>
      <p className="text-sm text-soft print:hidden">{t('where')}</p>
      <form className="space-y-3 print:hidden" onSubmit={goOn} noValidate>
        <label className="flex min-h-11 items-center gap-3">
          <input ref={box} type="checkbox" className="size-6 shrink-0 accent-accent" checked={kept} onChange={(event) => setKept(event.target.checked)} aria-invalid={asked && !kept} aria-describedby={asked && !kept ? id : undefined} />
          <span className="min-w-0 font-medium">{t('kept')}</span>
        </label>
        {asked && !kept && (
          <p id={id} role="alert" className="text-sm font-medium text-wrong">
            {t('keepFirst')}
          </p>
        )}
        <Button type="submit" kind="primary" className="w-full">
          {next}
        </Button>
      </form>
    </Panel>
  )
}

function halvesOf(code: string): readonly string[] {
  const groups = code.split('-')
  const middle = Math.ceil(groups.length / 2)
  return groups.length < 2 ? [code] : [`${groups.slice(0, middle).join('-')}-`, groups.slice(middle).join('-')]
}
