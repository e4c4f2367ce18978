'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { changeMember, removeMember } from '../../client/classroom/classroom-api'
import type { Member } from '../../contracts/classroom'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useRequest } from '../../ui/use-request'
import { useNameError } from './names'

type Props = { readonly classroomId: string; readonly member: Member; readonly isSelf: boolean; readonly onClose: () => void; readonly onChanged: () => void }

/** What a teacher may change about somebody in the class: the name there, the role, and that they are in it. */
export function MemberDialog({ classroomId, member, isSelf, onClose, onChanged }: Props) {
  const t = useTranslations('classrooms')
  const common = useTranslations('account')
  const nameError = useNameError()
  const { busy, refusal, tries, run } = useRequest()
  const [name, setName] = useState(member.name)
  const [checked, setChecked] = useState(false)
  const wrong = nameError(name)
  const change = async (wanted: Parameters<typeof changeMember>[2]) => {
    if ((await run(() => changeMember(classroomId, member.userId, wanted))) !== null) onChanged()
  }
  const remove = async () => {
    if ((await run(() => removeMember(classroomId, member.userId))) !== null) onChanged()
  }
  const rename = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (wrong === null) void change({ name })
  }
  const isTeacher = member.role === 'teacher'
  return (
    <Dialog title={member.name} onClose={onClose}>
      <RefusalNotice refusal={refusal} tries={tries} />
      <form className="space-y-3" onSubmit={rename} noValidate>
        <TextField label={t('ownNameOf')} error={checked ? wrong : null} value={name} onChange={setName} autoComplete="off" maxLength={200} required />
        <Button type="submit" className="w-full" aria-disabled={busy}>
          {t('rename')}
        </Button>
      </form>
      {!isSelf && (
        <>
          {!isTeacher && <p className="text-sm text-soft">{t('makeTeacherText')}</p>}
          <Button className="w-full" aria-disabled={busy} onClick={() => void change({ role: isTeacher ? 'student' : 'teacher' })}>
            {t(isTeacher ? 'makeStudent' : 'makeTeacher')}
          </Button>
          <p className="text-sm text-soft">{t('removeText')}</p>
          <Button kind="wrong" className="w-full" aria-disabled={busy} onClick={() => void remove()}>
            {t('remove')}
          </Button>
        </>
      )}
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}
