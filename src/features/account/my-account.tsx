'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { exportAccount } from '../../client/account/account-api'
import type { Me } from '../../contracts/account'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { download } from '../../ui/download'
import { ChangePassword } from './change-password'
import { DeviceList } from './device-list'
import { EraseAccount } from './erase-account'
import { ErasingNotice } from './erasing-notice'
import { ImportPanel } from './import-panel'
import { linkLook } from '../../ui/link-look'
import { RefusalNotice } from '../../ui/refusal-notice'
import { Section } from '../../ui/section'
import { SignOutButton } from './sign-out-button'
import { useDayText } from '../../client/use-day-text'
import { useRequest } from '../../ui/use-request'

/** The account of whoever is signed in and owns this device. `reload` asks the server for it again. */
export function MyAccount({ me, reload }: { readonly me: Me; readonly reload: () => void }) {
  const t = useTranslations('account.me')
  const dayText = useDayText(useLocale())
  const [erasing, setErasing] = useState(false)
  return (
    <>
      <div>
        <p className="text-lg font-semibold">{me.username}</p>
        <p className="text-sm text-soft">{t('since', { date: dayText(me.createdAt) })}</p>
        {me.role === 'admin' && <p className="text-sm text-soft">{t('isAdmin')}</p>}
      </div>
      {me.eraseAt !== null && <ErasingNotice eraseAt={me.eraseAt} onKept={reload} />}
      {me.role === 'admin' && (
        <AppLink to="/account/admin" className={linkLook}>
          {t('admin')}
        </AppLink>
      )}
      <Section title={t('devicesTitle')}>
        <DeviceList />
      </Section>
      <Section title={t('fileTitle')}>
        <ExportButtons />
        <ImportPanel />
      </Section>
      <Disclosure title={t('passwordTitle')}>
        <ChangePassword username={me.username} />
      </Disclosure>
      <SignOutButton />
      <Button kind="quiet" className="w-full" onClick={() => setErasing(true)}>
        {t('erase')}
      </Button>
      {erasing && <EraseAccount username={me.username} onClose={() => setErasing(false)} />}
    </>
  )
}

/** Everything the server holds about the account, as one file or as a table. */
function ExportButtons() {
  const t = useTranslations('account.me')
  const { busy, refusal, tries, run } = useRequest()
  const save = async (format: 'json' | 'csv') => {
    const file = await run(() => exportAccount(format))
    if (file !== null) download(file.value, `jady-account.${format}`)
  }
  return (
    <div className="space-y-3">
      <p>{t('exportText')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      <div className="grid gap-2 sm:grid-cols-2">
        <Button aria-disabled={busy} onClick={() => void save('json')}>
          {t('exportJson')}
        </Button>
        <Button aria-disabled={busy} onClick={() => void save('csv')}>
          {t('exportCsv')}
        </Button>
      </div>
    </div>
  )
}
