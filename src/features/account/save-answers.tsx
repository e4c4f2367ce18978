'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLearner } from '../../client/learner-context'
import { Button } from '../../ui/button'
import { download } from '../../ui/download'

/** Saves what is on this device to a file, and says that it did: before something is removed. */
export function SaveAnswers() {
  const t = useTranslations('account.save')
  const { exportEvents } = useLearner()
  const [result, setResult] = useState<'done' | 'failed' | null>(null)
  const save = async () => {
    try {
      download(await exportEvents(), 'jady-answers.json')
      setResult('done')
    } catch {
      setResult('failed')
    }
  }
  return (
    <>
      <Button className="w-full" onClick={() => void save()}>
        {t('button')}
      </Button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {result !== null && t(result)}
      </p>
    </>
  )
}
