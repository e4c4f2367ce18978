'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button'

const rows = [
  ['1 2 3', 'pick'],
  ['4', 'dontKnow'],
  ['Space · Enter', 'go'],
  ['1 · 2', 'grade'],
  ['1 · 2', 'judge'],
  ['Ctrl + Z', 'undo'],
  ['?', 'help'],
] as const

/** The list of keys. A native dialog: it traps the focus, closes on Escape and gives the focus back. */
export function ShortcutsDialog({ enabled, onClose }: { readonly enabled: boolean; readonly onClose: () => void }) {
  const t = useTranslations('study.shortcuts')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const node = dialog.current
    node?.showModal()
    return () => node?.close()
  }, [])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="shortcuts-title" className="m-auto w-[min(92vw,26rem)] rounded-2xl border border-line bg-panel p-5 text-ink backdrop:bg-black/50">
      <h2 id="shortcuts-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {!enabled && <p className="mt-2 text-sm text-warn">{t('off')}</p>}
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {rows.map(([keys, name]) => (
          <div key={name} className="contents">
            <dt className="font-mono text-sm font-semibold">{keys}</dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <Button kind="primary" className="w-full" onClick={() => dialog.current?.close()}>
        {t('close')}
      </Button>
    </dialog>
  )
}
