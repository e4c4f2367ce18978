'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SignUpTerms } from '../../contracts/account'
import { getSignUpTerms } from '../../client/account/account-api'
import { useLearner } from '../../client/learner-context'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { LoadFailed } from '../../ui/load-failed'
import { useLoad } from '../../ui/use-load'

/**
 * Shows what needs a password only where one may be given: the browser keeps what it is told, the server answers, and the way there is
 * not refused. A way that can be listened to is warned about.
 */
export function ConnectionGate({ children }: { readonly children: (terms: SignUpTerms) => ReactNode }) {
  const t = useTranslations('account.connection')
  const app = useTranslations('app')
  const { storage } = useLearner()
  const { answer, reload } = useLoad('terms', getSignUpTerms)
  if (storage === 'memory')
    return (
      <Notice tone="warn" title={t('memoryTitle')}>
        <p>{t('memory')}</p>
      </Notice>
    )
  if (answer === null) return <Loading label={app('loading')} />
  if (!answer.ok) return <LoadFailed refusal={answer} retry={reload} />
  if (answer.value.connection === 'refused')
    return (
      <Notice tone="warn" title={t('refusedTitle')}>
        <p>{t('refused')}</p>
        <p>{t('refusedOperator')}</p>
      </Notice>
    )
  return (
    <>
      {answer.value.connection === 'unprotected' && (
        <div className="print:hidden">
          <Notice tone="warn" title={t('unprotectedTitle')}>
            <p>{t('unprotected')}</p>
          </Notice>
        </div>
      )}
      {children(answer.value)}
    </>
  )
}
