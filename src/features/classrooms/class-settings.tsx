'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { changeClassroom, deleteClassroom } from '../../client/classroom/classroom-api'
import { useDayText } from '../../client/use-day-text'
import type { Classroom } from '../../contracts/classroom'
import { retention } from '../../core/accounts/retention'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { navigate } from '../../ui/navigate'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useConfirm } from '../../ui/use-confirm'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'
import { ClassPlace } from './class-place'
import { useNameError } from './names'

type Props = { readonly classroom: Classroom; readonly onChanged: () => void }

/** The name of a class, its zone and language, and its rest: archived first, deleted only from there. */
export function ClassSettings({ classroom, onChanged }: Props) {
  const t = useTranslations('classrooms')
  const nameError = useNameError()
  const href = useAppHref()
  const dayText = useDayText(useLocale())
  const { busy, refusal, tries, run } = useRequest()
  const [name, setName] = useState(classroom.name)
  const [checked, setChecked] = useState(false)
  const [stored, setStored] = useState(false)
  const confirm = useConfirm()
  const nameField = useRef<HTMLInputElement>(null)
  const { remember, refused, others } = useRefusedName({ refusal, tries }, nameField)
  const wrongName = nameError(name) ?? refused(name)
  const isArchived = classroom.archivedAt !== null
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    setStored(false)
    if (wrongName !== null) return nameField.current?.focus()
    remember(name)
    const changed = await run(() => changeClassroom(classroom.id, { name }))
    if (changed === null) return
    setName(changed.value.name)
    setStored(true)
    onChanged()
  }
  const restore = async () => {
    if ((await run(() => changeClassroom(classroom.id, { isArchived: false }))) !== null) onChanged()
  }
  const askToArchive = () => confirm.ask({ title: t('archiveTitle', { name: classroom.name }), text: t('archiveAsk'), action: t('archive'), request: () => changeClassroom(classroom.id, { isArchived: true }), onDone: onChanged })
  const askToDelete = () => confirm.ask({ title: t('deleteTitle', { name: classroom.name }), text: t('deleteText'), action: t('delete'), request: () => deleteClassroom(classroom.id), onDone: () => navigate(href('/classes')) })
  return (
    <>
      <RefusalNotice refusal={others} tries={tries} />
      <form className="space-y-3" onSubmit={(event) => void rename(event)} noValidate>
        <TextField ref={nameField} label={t('name')} error={checked ? wrongName : null} value={name} onChange={setName} autoComplete="off" maxLength={200} required />
        <Button type="submit" aria-disabled={busy}>
          {t('renameClass')}
        </Button>
        <p role="status" className="text-sm text-soft empty:hidden">
          {stored && t('renamed')}
        </p>
      </form>
      <ClassPlace place={classroom} zoneHelp={t('zoneHelp')} request={({ zone, locale }) => changeClassroom(classroom.id, { ...(zone !== classroom.zone && { zone }), ...(locale !== classroom.locale && { locale }) })} onDone={onChanged} />
      <p className="text-sm text-soft">{classroom.archivedAt === null ? t('archiveText') : t('archivedUntil', { date: dayText(classroom.archivedAt + retention.archivedMs) })}</p>
      <Button className="w-full" aria-disabled={busy} onClick={() => (isArchived ? void restore() : askToArchive())}>
        {t(isArchived ? 'restore' : 'archive')}
      </Button>
      {isArchived && (
        <Button kind="wrong" className="w-full" onClick={askToDelete}>
          {t('delete')}
        </Button>
      )}
      {confirm.shown}
    </>
  )
}
