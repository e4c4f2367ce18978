'use client'

import { useTranslations } from 'next-intl'

/** How to put the app on the home screen of an iPhone or iPad, which no button can do. */
export function InstallSteps() {
  const t = useTranslations('offline.install')
  return (
    <ol className="list-decimal space-y-1 pl-5">
      <li>
        {t('ios.share')} <ShareSign />
      </li>
      <li>{t('ios.add')}</li>
      <li>{t('ios.confirm')}</li>
    </ol>
  )
}

/** The sign on Safari's button: labels there follow the device's language, not ours. */
function ShareSign() {
  return (
    <svg viewBox="0 0 24 24" className="inline size-5 align-text-bottom" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M12 3v12 M8 7l4-4 4 4 M7 11H5v10h14V11h-2" />
    </svg>
  )
}
