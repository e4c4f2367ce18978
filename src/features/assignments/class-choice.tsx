'use client'

import { useTranslations } from 'next-intl'
import { useId, type Ref } from 'react'
import type { ClassroomLine } from '../../contracts/classroom'
import { FieldNotes } from '../../ui/text-field'

type Props = { readonly classrooms: readonly ClassroomLine[]; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void; readonly error: string | null; readonly ref: Ref<HTMLInputElement> }

/** For which of the classes one teaches. */
export function ClassChoice({ classrooms, chosen, onChange, error, ref }: Props) {
  const t = useTranslations('assignments')
  const id = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend className="font-medium">{t('classes')}</legend>
      {classrooms.map(({ id: classroomId, name }, at) => (
        <label key={classroomId} className="flex min-h-11 items-center gap-3 py-1">
          <input type="checkbox" ref={at === 0 ? ref : null} className="size-6 shrink-0 accent-accent" checked={chosen.includes(classroomId)} onChange={(event) => onChange(event.target.checked ? [...chosen, classroomId] : chosen.filter((each) => each !== classroomId))} />
          <span className="min-w-0 break-words">{name}</span>
        </label>
      ))}
      <FieldNotes id={id} help={undefined} error={error} />
    </fieldset>
  )
}
