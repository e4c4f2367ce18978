'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState, type ChangeEvent } from 'react'
import { useLearner } from '../../client/learner-context'
import { Button } from '../../ui/button'
import { FocusedNotice } from '../../ui/focused-notice'

type Result = { readonly is: 'reading' } | { readonly is: 'done'; readonly added: number; readonly known: number; readonly unreadable: number } | { readonly is: 'failed'; readonly why: 'noJson' | 'noFile' | 'notStored' }

/** Takes a saved file in: the one of a device as well as the one of an account. */
export function ImportPanel() {
  const t = useTranslations('account.import')
  const { importEvents } = useLearner()
  const [result, setResult] = useState<Result | null>(null)
  const [tries, setTries] = useState(0)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const { target } = event
    const file = target.files?.[0]
    if (file === undefined || result?.is === 'reading') return
    setResult({ is: 'reading' })
    setResult(await take(file, importEvents))
    setTries((before) => before + 1)
    // The same file can be chosen again.
    target.value = ''
  }
  return (
    <div className="space-y-3">
      <p id={id}>{t('text')}</p>
      {/* The browser's own control speaks the browser's language. */}
      <input ref={field} type="file" accept=".json,application/json" hidden onChange={(event) => void choose(event)} />
      <Button aria-describedby={id} aria-disabled={result?.is === 'reading'} onClick={() => field.current?.click()}>
        {t('label')}
      </Button>
      <div role="status">
        {result?.is === 'reading' && <p className="animate-pulse">{t('reading')}</p>}
        {result?.is === 'done' && (
          <ul className="space-y-1">
            <li>{t('added', { count: result.added })}</li>
            {result.known > 0 && <li>{t('known', { count: result.known })}</li>}
            {result.unreadable > 0 && <li className="text-warn">{t('unreadable', { count: result.unreadable })}</li>}
          </ul>
        )}
      </div>
      {result?.is === 'failed' && (
        <FocusedNotice key={tries}>
          <p>{t(`failed.${result.why}`)}</p>
        </FocusedNotice>
      )}
    </div>
  )
}

async function take(file: File, importEvents: ReturnType<typeof useLearner>['importEvents']): Promise<Result> {
  const parsed = await parse(file)
  if (parsed === null) return { is: 'failed', why: 'noJson' }
  try {
    return { is: 'done', ...(await importEvents(parsed.value)) }
  } catch (fault) {
    return { is: 'failed', why: fault instanceof TypeError ? 'noFile' : 'notStored' }
  }
}

async function parse(file: File): Promise<{ readonly value: unknown } | null> {
  try {
    return { value: JSON.parse(await file.text()) }
  } catch {
    return null
  }
}
