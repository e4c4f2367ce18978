'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { putAdminSettings } from '../../client/account/account-api'
import type { SignUpPolicy } from '../../contracts/account'
import { fieldLook } from '../../ui/field-look'
import { RefusalNotice } from './refusal-notice'
import { useRequest } from './use-request'

const policies: readonly SignUpPolicy[] = ['open', 'invitation', 'closed']

/** Who may make an account. Stored at once; what was refused goes back to what holds. */
export function PolicyChoice({ policy, onChanged }: { readonly policy: SignUpPolicy; readonly onChanged: () => void }) {
  const t = useTranslations('account.admin')
  const { busy, refusal, tries, run } = useRequest()
  const [wanted, setWanted] = useState<SignUpPolicy | null>(null)
  const [stored, setStored] = useState(false)
  const change = async (next: SignUpPolicy) => {
    setWanted(next)
    setStored(false)
    const answer = await run(() => putAdminSettings(next))
    if (answer === null) return setWanted(null)
    setStored(true)
    onChanged()
  }
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} />
      <label className="flex flex-col gap-1">
        <span className="font-medium">{t('policy')}</span>
        <select className={fieldLook} value={wanted ?? policy} disabled={busy} onChange={(event) => void change(event.target.value as SignUpPolicy)}>
          {policies.map((name) => (
            <option key={name} value={name}>
              {t(`policies.${name}`)}
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
