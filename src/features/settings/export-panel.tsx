'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLearner } from '../../client/learner-context'
import { Button } from '../../ui/button'
import { download } from '../../ui/download'
import { Notice } from '../../ui/notice'

/** Where the answers are, and a file with all of them. */
export function ExportPanel() {
  const t = useTranslations('settings')
  const { events, account, exportEvents } = useLearner()
  const [failed, setFailed] = useState(false)
  const save = async () => {
    try {
      download(await exportEvents(), 'jady-answers.json')
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className="space-y-3">
      <p>{t(account === null ? 'dataText' : 'dataTextAccount', { count: events })}</p>
      <Button onClick={() => void save()}>{t('export')}</Button>
      {failed && (
        <Notice tone="wrong" live>
          <p>{t('exportFailed')}</p>
        </Notice>
      )}
    </div>
  )
}
