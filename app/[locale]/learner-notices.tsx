'use client'

import { useTranslations } from 'next-intl'
import type { LearnerProblem } from '../../src/client/learner-api'
import { useLearner } from '../../src/client/learner-context'
import { Button } from '../../src/ui/button'
import { Notice } from '../../src/ui/notice'

/** What a learner must know about the place where the answers are kept. Nothing is shown while all is well. */
export function LearnerNotices() {
  const t = useTranslations('storage')
  const { status, storage, setAside, quarantined, problem, retry } = useLearner()
  if (status === 'loading') return null
  return (
    <div className="mx-auto w-full max-w-2xl space-y-2 px-4 pt-3 pb-4 empty:hidden">
      {storage === 'memory' && (
        <Notice tone="warn" title={t('memoryTitle')}>
          <p>{t('memory')}</p>
        </Notice>
      )}
      {setAside !== null && (
        <Notice tone="warn" title={t('setAsideTitle')}>
          <p>{t(`setAside.${setAside.reason}`, { name: setAside.name })}</p>
        </Notice>
      )}
      {quarantined > 0 && (
        <Notice tone="warn">
          <p>{t('quarantined', { count: quarantined })}</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="wrong" {...(isOfStore(problem) && { title: t('problemTitle') })} live>
          <p>{t(`problem.${problem.kind}`)}</p>
          {problem.kind === 'superseded' ? <Button onClick={() => window.location.reload()}>{t('reload')}</Button> : <Button onClick={() => void retry()}>{t('retry')}</Button>}
        </Notice>
      )}
    </div>
  )
}

/** Whether something was to be stored and was not. */
function isOfStore({ kind }: LearnerProblem): boolean {
  return kind === 'full' || kind === 'failed'
}
