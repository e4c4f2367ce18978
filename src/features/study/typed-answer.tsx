'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type FormEvent } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import type { Bank } from '../../core/items/bank'
import { Button } from '../../ui/button'
import { LetterRow } from '../../ui/letter-row'
import { DontKnowButton } from './dont-know-button'
import { fieldLook } from '../../ui/field-look'
import type { QuestionState } from './view-types'

type Props = { readonly view: QuestionState; readonly bank: Bank; readonly settings: LearnerSettings }

/** A name or a few words, typed. In Kazakh the letters missing from a Russian keyboard stand above the field. */
export function TypedAnswer({ view, bank, settings }: Props) {
  const t = useTranslations('study')
  const input = useRef<HTMLInputElement>(null)
  const empty = view.draft.text.trim() === ''
  // Again for the second try, so that the slip can be mended at once.
  useEffect(() => input.current?.focus({ preventScroll: true }), [view.firstTry])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!empty) void view.answer({ as: 'text', text: view.draft.text })
  }
  return (
    <form onSubmit={submit} className="space-y-3">
      {bank.locale === 'kk' && settings.letterRow && <LetterRow input={input} label={t('typed.letters')} onChange={(text) => view.setDraft({ text })} />}
      <label className="block space-y-2">
        <span className="text-sm text-soft">{t('typed.label')}</span>
        <input
          ref={input}
          className={`${fieldLook} w-full text-lg`}
          lang={bank.locale}
          value={view.draft.text}
          onChange={(event) => view.setDraft({ text: event.target.value })}
          aria-describedby="stem"
          maxLength={300}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
        />
      </label>
      <Button type="submit" kind="primary" tall className="w-full" disabled={empty}>
        {t('check')}
      </Button>
      <DontKnowButton onClick={() => void view.answer({ as: 'dontKnow' })} />
    </form>
  )
}
