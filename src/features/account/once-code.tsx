'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import { CopyButton } from '../../ui/copy-button'

type Props = { readonly title: string; readonly text: string; readonly code: string; readonly children?: ReactNode }

/** A code that is shown this once, with the ways to hand it on. It takes the focus when it appears. */
export function OnceCode({ title, text, code, children }: Props) {
  const t = useTranslations('account')
  const common = useTranslations('common')
  const node = useRef<HTMLDivElement>(null)
  useUninterrupted(true)
  useEffect(() => node.current?.focus(), [])
  return (
    <div ref={node} tabIndex={-1} role="group" aria-label={title} className="space-y-3 rounded-xl border border-gold p-3">
      <p className="font-semibold">{title}</p>
      <p className="rounded-lg bg-sunken px-2 py-3 text-center font-mono text-lg font-semibold select-all" lang="en" translate="no">
        {code}
      </p>
      <p className="text-sm">{text}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={code} label={t('copy')} done={common('copied')} failed={common('copyFailed')} />
        {children}
      </div>
    </div>
  )
}
