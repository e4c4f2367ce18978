'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '../../client/account/answer'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { fieldLook } from '../../ui/field-look'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

type Props<Option extends string> = {
  readonly label: string
  readonly value: Option
  readonly options: readonly Option[]
  readonly textOf: (option: Option) => string
  readonly store: (option: Option) => Promise<Answer<unknown>>
  /** What is asked before an option is stored; null where nothing is. */
  readonly ask?: (option: Option) => { readonly title: string; readonly text: string } | null
  readonly onChanged: () => void
}

/** A choice that holds once its button is pressed: an arrow key goes through a closed list, and passing by an option is no decision for it. */
export function SettingChoice<Option extends string>({ label, value, options, textOf, store, ask, onChanged }: Props<Option>) {
  const t = useTranslations('account.admin')
  const { busy, refusal, tries, run, clear } = useRequest()
  const [wanted, setWanted] = useState<Option | null>(null)
  const [asking, setAsking] = useState<{ readonly title: string; readonly text: string } | null>(null)
  const [stored, setStored] = useState(false)
  const shown = wanted ?? value
  const choose = (next: Option) => {
    clear()
    setStored(false)
    setWanted(next)
  }
  const done = () => {
    setAsking(null)
    setStored(true)
    onChanged()
  }
  const change = async () => {
    if (shown === value) return
    const question = ask?.(shown) ?? null
    if (question !== null) return setAsking(question)
    if ((await run(() => store(shown))) !== null) done()
  }
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} />
      <div className="flex flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
          <span className="font-medium">{label}</span>
          <select className={fieldLook} value={shown} disabled={busy} onChange={(event) => choose(event.target.value as Option)}>
            {options.map((name) => (
              <option key={name} value={name}>
                {textOf(name)}
              </option>
            ))}
          </select>
        </label>
        <Button className={shown === value ? 'opacity-50' : undefined} aria-label={t('changeOf', { label })} aria-disabled={busy || shown === value} onClick={() => void change()}>
          {t('change')}
        </Button>
      </div>
      <p role="status" className="text-sm text-soft empty:hidden">
        {stored && t('stored')}
      </p>
      {asking !== null && (
        <ConfirmDialog title={asking.title} action={t('change')} request={() => store(shown)} onClose={() => setAsking(null)} onDone={done}>
          <p>{asking.text}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
