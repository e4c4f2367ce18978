'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '../../client/account/answer'
import { fieldLook } from '../../ui/field-look'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

type Props<Option extends string> = {
  readonly label: string
  readonly value: Option
  readonly options: readonly Option[]
  readonly textOf: (option: Option) => string
  readonly store: (option: Option) => Promise<Answer<unknown>>
  readonly onChanged: () => void
}

/** A choice that is stored at once; what was refused goes back to what holds. */
export function SettingChoice<Option extends string>({ label, value, options, textOf, store, onChanged }: Props<Option>) {
  const t = useTranslations('account.admin')
  const { busy, refusal, tries, run } = useRequest()
  const [wanted, setWanted] = useState<Option | null>(null)
  const [stored, setStored] = useState(false)
  const change = async (next: Option) => {
    setWanted(next)
    setStored(false)
    if ((await run(() => store(next))) === null) return setWanted(null)
    setStored(true)
    onChanged()
  }
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} />
      <label className="flex flex-col gap-1">
        <span className="font-medium">{label}</span>
        <select className={fieldLook} value={wanted ?? value} disabled={busy} onChange={(event) => void change(event.target.value as Option)}>
          {options.map((name) => (
            <option key={name} value={name}>
              {textOf(name)}
            </option>
          ))}
        </select>
      </label>
      <p role="status" className="text-sm text-soft empty:hidden">
        {stored && t('stored')}
      </p>
    </>
  )
}
