'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { changeClassroom } from '../../client/classroom/classroom-api'
import { useDayText } from '../../client/use-day-text'
import type { Classroom } from '../../contracts/classroom'
import { retention } from '../../core/accounts/retention'
import { Button } from '../../ui/button'
import { fetchPart, later } from '../../ui/later'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'
import { useNameError } from './names'

/** Classes are deleted seldom: what asks about it is fetched when it is asked for. */
const dialog = later(async () => (await import('./delete-dialog')).DeleteDialog)

type Props = { readonly classroom: Classroom; readonly onChanged: () => void }

/** The name of a class, and its rest: archived first, deleted only from there. */
export function ClassSettings({ classroom, onChanged }: Props) {
  const t = useTranslations('classrooms')
  const nameError = useNameError()
  const dayText = useDayText(useLocale())
  const { busy, refusal, tries, run } = useRequest()
  const [name, setName] = useState(classroom.name)
  const [checked, setChecked] = useState(false)
  const [stored, setStored] = useState(false)
  const [deleting, setDeleting] = useState<{ readonly Dialog: Awaited<ReturnType<typeof dialog.load>> } | null>(null)
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
    if ((await run(() => changeClassroom(classroom.id, { name }))) === null) return
    setStored(true)
    onChanged()
  }
  const archive = async () => {
    if ((await run(() => changeClassroom(classroom.id, { isArchived: !isArchived }))) !== null) onChanged()
  }
  const askToDelete = async () => {
    const fetched = await run(() => fetchPart(dialog))
    if (fetched !== null) setDeleting({ Dialog: fetched.value })
  }
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
      <p className="text-sm text-soft">{classroom.archivedAt === null ? t('archiveText') : t('archivedUntil', { date: dayText(classroom.archivedAt + retention.archivedMs) })}</p>
      <Button className="w-full" aria-disabled={busy} onClick={() => void archive()}>
        {t(isArchived ? 'restore' : 'archive')}
      </Button>
      {isArchived && (
        <Button kind="wrong" className="w-full" onClick={() => void askToDelete()}>
          {t('delete')}
        </Button>
      )}
      {deleting !== null && <deleting.Dialog classroom={classroom} onClose={() => setDeleting(null)} />}
    </>
  )
}
