'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type ChangeEvent } from 'react'
import { useLearner } from '../../client/learner-context'
import { FocusedNotice } from '../../ui/focused-notice'

type Result = { readonly is: 'reading' } | { readonly is: 'done'; readonly added: number; readonly known: number; readonly unreadable: number } | { readonly is: 'failed'; readonly why: 'noJson' | 'noFile' | 'notStored' }

/** Takes a saved file in: the one of a device as well as the one of an account. */
export function ImportPanel() {
  const t = useTranslations('account.import')
  const { importEvents } = useLearner()
  const [result, setResult] = useState<Result | null>(null)
  const [tries, setTries] = useState(0)
  const id = useId()
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.target
    const file = field.files?.[0]
    if (file === undefined || result?.is === 'reading') return
    setResult({ is: 'reading' })
    setResult(await take(file, importEvents))
    setTries((before) => before + 1)
    // The same file can be chosen again.
    field.value = ''
  }
  return (
    <div className="space-y-3">
      <p id={`${id}-help`}>{t('text')}</p>
      <label htmlFor={id} className="font-medium">
        {t('label')}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-help`}
        className="block min-h-12 w-full max-w-full rounded-xl border border-line-strong bg-panel p-1.5 text-sm file:mr-3 file:min-h-9 file:rounded-lg file:border-0 file:bg-sunken file:px-3 file:text-ink"
        onChange={(event) => void choose(event)}
      />
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
