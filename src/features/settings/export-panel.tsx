'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLearner } from '../../client/learner-context'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** Where the answers are, and a file with all of them. */
export function ExportPanel() {
  const t = useTranslations('settings')
  const { events, exportEvents } = useLearner()
  const [failed, setFailed] = useState(false)
  const save = async () => {
    try {
      download(await exportEvents())
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className="space-y-3">
      <p>{t('dataText', { count: events })}</p>
      <Button onClick={() => void save()}>{t('export')}</Button>
      {failed && (
        <Notice tone="wrong" live>
          <p>{t('exportFailed')}</p>
        </Notice>
      )}
    </div>
  )
}

function download(blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = 'jady-answers.json'
  link.click()
  // The browser has taken the file over by the next turn of its loop at the latest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
