'use client'

import { useTranslations } from 'next-intl'
import { noticeVersion } from '../../core/accounts/notice'

const sections = ['stored', 'where', 'who', 'not', 'take', 'erase', 'children'] as const

/** The privacy notice in plain words. */
export function PrivacyText() {
  const t = useTranslations('account.privacy')
  return (
    <div className="space-y-4">
      <p>{t('intro')}</p>
      {sections.map((section) => (
        <div key={section} className="space-y-1">
          <h2 className="font-semibold">{t(`${section}.title`)}</h2>
          <p>{t(`${section}.text`)}</p>
        </div>
      ))}
      <p className="text-sm text-soft">{t('version', { version: noticeVersion })}</p>
    </div>
  )
}
