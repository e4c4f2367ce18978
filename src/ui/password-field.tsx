'use client'

import { useId, useState, type Ref } from 'react'
import { classNames } from './class-names'
import { fieldLook } from './field-look'
import { FieldNotes } from './text-field'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly show: string
  readonly hide: string
  readonly help?: string
  readonly error?: string | null
  readonly ref?: Ref<HTMLInputElement>
}

/** A password that can be pasted, filled in by a password manager, and looked at. */
export function PasswordField({ label, value, onChange, autoComplete, show, hide, help, error = null, ref }: Props) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const describedBy = [help !== undefined && `${id}-help`, error !== null && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          ref={ref}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={256}
          required
          className={classNames(fieldLook, 'w-full min-w-0 flex-1', error !== null && 'border-wrong')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== null}
          aria-describedby={describedBy === '' ? undefined : describedBy}
        />
        <button type="button" className="min-h-12 shrink-0 rounded-xl border border-line-strong px-3 text-sm text-soft hover:bg-sunken" aria-controls={id} onClick={() => setShown(!shown)}>
          {shown ? hide : show}
        </button>
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </div>
  )
}
