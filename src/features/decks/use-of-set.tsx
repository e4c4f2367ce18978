'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeDeck } from '../../client/classroom/deck-api'
import type { TeacherDeck } from '../../contracts/deck'
import { AppLink, useAppHref } from '../../ui/app-link'
import { CopyButton } from '../../ui/copy-button'
import { linkLook } from '../../ui/link-look'
import { RefusalNotice } from '../../ui/refusal-notice'
import { Section } from '../../ui/section'
import { useRequest } from '../../ui/use-request'

/** Assigning a stored set, and sharing it by a link. */
export function UseOfSet({ deck: { id, shareKey }, isDirty, onShared }: { readonly deck: TeacherDeck; readonly isDirty: boolean; readonly onShared: (shareKey: string | null) => void }) {
  const t = useTranslations('decks')
  const { busy, refusal, tries, run } = useRequest()
  // Shown at once; what was refused goes back to what holds.
  const [wanted, setWanted] = useState<boolean | null>(null)
  const share = async (isShared: boolean) => {
    setWanted(isShared)
    const changed = await run(() => changeDeck(id, { isShared }))
    setWanted(null)
    if (changed !== null) onShared(changed.value.shareKey)
  }
  return (
    <Section title={t('use')}>
      {isDirty && <p className="text-sm text-soft">{t('lastSaved')}</p>}
      <AppLink to={`/assign?set=${encodeURIComponent(id)}`} className={linkLook}>
        {t('assign')}
      </AppLink>
      <RefusalNotice refusal={refusal} tries={tries} />
      <div>
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" className="size-6 shrink-0 accent-accent" checked={wanted ?? shareKey !== null} aria-disabled={busy} onChange={(event) => !busy && void share(event.target.checked)} />
          <span className="min-w-0">{t('share')}</span>
        </label>
        <p className="text-sm text-soft">{t('shareText')}</p>
      </div>
      {shareKey !== null && <ShareLink shareKey={shareKey} />}
    </Section>
  )
}

function ShareLink({ shareKey }: { readonly shareKey: string }) {
  const t = useTranslations('decks')
  const common = useTranslations('common')
  const href = useAppHref()
  const link = `${window.location.origin}${href('/set')}?key=${encodeURIComponent(shareKey)}`
  return (
    <div className="space-y-2">
      <p className="font-medium">{t('link')}</p>
      <p className="rounded-lg bg-sunken px-3 py-2 text-sm break-all select-all" lang="en" translate="no">
        {link}
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={link} label={t('copyLink')} done={common('copied')} failed={common('copyFailed')} />
      </div>
    </div>
  )
}
