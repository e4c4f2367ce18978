'use client'

import { useId, type InputHTMLAttributes, type Ref } from 'react'
import { classNames } from './class-names'
import { fieldLook } from './field-look'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly error?: string | null
  readonly ref?: Ref<HTMLInputElement>
}

/** A field with its label, help and error, which are read out with it. */
export function TextField({ label, value, onChange, help, error = null, ref, ...rest }: Props) {
  const id = useId()
  const describedBy = [help !== undefined && `${id}-help`, error !== null && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        ref={ref}
        className={classNames(fieldLook, 'w-full', error !== null && 'border-wrong')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== null}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        {...rest}
      />
      <FieldNotes id={id} help={help} error={error} />
    </div>
  )
}

/** Help and error below a field, under the ids that its `aria-describedby` names. */
export function FieldNotes({ id, help, error }: { readonly id: string; readonly help: string | undefined; readonly error: string | null }) {
  return (
    <>
      {help !== undefined && (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className="text-sm font-medium text-wrong">
          {error}
        </p>
      )}
    </>
  )
}
