'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type FormEvent } from 'react'
import { useNumberReader } from '../../client/use-number-reader'
import { Button } from '../../ui/button'
import { DontKnowButton } from './dont-know-button'
import { fieldLook } from '../../ui/field-look'
import type { QuestionState } from './view-types'

/** A figure, or both ends of a range where the answer is one. Every usual writing is read; what cannot be read is said at once. */
export function NumberAnswer({ view }: { readonly view: QuestionState }) {
  const t = useTranslations('study')
  const first = useRef<HTMLInputElement>(null)
  const { value } = view.item.answer
  const isRange = value.kind === 'number' && value.min !== null && value.min !== value.max
  const { text, to } = view.draft
  const onlyEnd = isRange && text.trim() === '' && to.trim() !== ''
  const written = isRange && to.trim() !== '' ? `${text}–${to}` : text
  const reader = useNumberReader()
  const read = reader === null ? null : wholeOnly(reader(written, view.presentation.locale))
  const unreadable = reader !== null && !onlyEnd && written.trim() !== '' && read === null
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read !== null) void view.answer({ as: 'number', ...read })
  }
  return (
    <form onSubmit={submit} className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <label className="block min-w-32 flex-1 space-y-2">
          <span className="text-sm text-soft">{isRange ? t('number.from') : t('number.label')}</span>
          <input ref={first} {...fieldProps} value={view.draft.text} onChange={(event) => view.setDraft({ text: event.target.value })} aria-describedby="stem number-help" aria-invalid={unreadable} />
        </label>
        {isRange && (
          <label className="block min-w-32 flex-1 space-y-2">
            <span className="text-sm text-soft">{t('number.to')}</span>
            <input {...fieldProps} value={view.draft.to} onChange={(event) => view.setDraft({ to: event.target.value })} aria-describedby="number-help" aria-invalid={unreadable} />
          </label>
        )}
      </div>
      <p id="number-help" role="status" className="min-h-5 text-sm text-wrong">
        {unreadable ? t('number.unreadable') : onlyEnd ? t('number.onlyEnd') : ''}
      </p>
      <Button type="submit" kind="primary" tall className="w-full" disabled={read === null}>
        {t('check')}
      </Button>
      <DontKnowButton onClick={() => void view.answer({ as: 'dontKnow' })} />
    </form>
  )
}

/** People, weapons and years are counted in whole numbers: a fraction is a slip of the keys. */
function wholeOnly(read: { min: number; max?: number } | null): { min: number; max?: number } | null {
  return read !== null && Number.isSafeInteger(read.min) && Number.isSafeInteger(read.max ?? read.min) ? read : null
}

const fieldProps = { className: `${fieldLook} w-full text-lg`, inputMode: 'text', autoComplete: 'off', maxLength: 60, enterKeyHint: 'done' } as const
