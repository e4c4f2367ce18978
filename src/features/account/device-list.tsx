'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { listDevices, revokeDevice } from '../../client/account/account-api'
import type { Device } from '../../contracts/account'
import { Button } from '../../ui/button'
import { LoadFailed } from '../../ui/load-failed'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useDayText } from '../../client/use-day-text'
import { useLoad } from '../../ui/use-load'
import { useRequest } from '../../ui/use-request'

/** Where the account is signed in, this device first; others can be signed out. */
export function DeviceList() {
  const t = useTranslations('account.devices')
  const app = useTranslations('app')
  const dayText = useDayText(useLocale())
  const { answer, reload } = useLoad('devices', listDevices)
  const { busy, refusal, tries, run } = useRequest()
  const [gone, setGone] = useState<string | null>(null)
  if (answer === null) return <p role="status">{app('loading')}</p>
  if (!answer.ok) return <LoadFailed refusal={answer} retry={reload} />
  const devices = [...answer.value].sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.lastUsedAt - a.lastUsedAt)
  const revoke = async (device: Device) => {
    if ((await run(() => revokeDevice(device.id))) === null) return
    setGone(device.label)
    reload()
  }
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} />
      <ul className="divide-y divide-line">
        {devices.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 first:pt-0 last:pb-0">
            <div className="min-w-0 flex-1 basis-40">
              <p className="font-medium">{device.label}</p>
              <p className="text-sm text-soft">{device.isThis ? t('isThis') : t('lastUsed', { date: dayText(device.lastUsedAt) })}</p>
            </div>
            {!device.isThis && (
              <Button aria-disabled={busy} aria-label={t('revokeOf', { name: device.label })} onClick={() => void revoke(device)}>
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {devices.length === 1 && <p className="text-sm text-soft">{t('only')}</p>}
      <p role="status" className="text-sm text-soft empty:hidden">
        {gone !== null && t('revoked', { name: gone })}
      </p>
    </>
  )
}
