'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { makeClassroom } from '../../client/classroom/classroom-api'
import { useLearner } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import { defaultLocale, isLocale } from '../../core/locale'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { navigate } from '../../ui/navigate'
import { RefusalNotice } from '../../ui/refusal-notice'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'
import { ClassPlace } from './class-place'
import { useNameError } from './names'
import type { Place } from './place-dialog'

/** The class is not made yet. */
const taken = async () => ({ ok: true, value: null }) as const

/** A new class, for whoever teaches. */
export function MakeClass() {
  const t = useTranslations('classrooms')
  return (
    <Section title={t('makeTitle')}>
      <MakeForm />
    </Section>
  )
}

function MakeForm() {
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const locale = useLocale()
  const href = useAppHref()
  const { zone } = useLearner()
  const [chosen, setChosen] = useState<Place | null>(null)
  const place = chosen ?? { zone, locale: isLocale(locale) ? locale : defaultLocale }
  const nameError = useNameError()
  const { busy, refusal, tries, run } = useRequest()
  const [name, setName] = useState('')
  const [ownName, setOwnName] = useState('')
  const [checked, setChecked] = useState(false)
  const [nameField, ownField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const { remember, refused, others } = useRefusedName({ refusal, tries }, nameField)
  const wrongName = nameError(name) ?? refused(name)
  useUninterrupted(name !== '' || ownName !== '')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const first = wrongName !== null ? nameField : nameError(ownName) !== null ? ownField : null
    if (first !== null) return first.current?.focus()
    remember(name)
    const made = await run(() => makeClassroom({ name, ownName, ...place }))
    if (made !== null) navigate(href(`/class?id=${encodeURIComponent(made.value.id)}`))
  }
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
      <RefusalNotice refusal={others} tries={tries} conflict={t('mostClasses')} />
      <TextField ref={nameField} label={t('name')} help={t('nameHelp')} error={checked ? wrongName : null} value={name} onChange={setName} autoComplete="off" maxLength={200} required />
      <TextField ref={ownField} label={t('teacherName')} error={checked ? nameError(ownName) : null} value={ownName} onChange={setOwnName} autoComplete="name" maxLength={200} required />
      <ClassPlace place={place} request={taken} onDone={setChosen} />
      <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('make')}
      </Button>
    </form>
  )
}
