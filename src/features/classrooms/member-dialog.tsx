'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { changeMember, leaveClassroom, removeMember } from '../../client/classroom/classroom-api'
import type { Classroom, Member } from '../../contracts/classroom'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Dialog } from '../../ui/dialog'
import { navigate } from '../../ui/navigate'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useRequest } from '../../ui/use-request'
import { MemberPassword } from './member-password'
import { useNameError } from './names'

type Props = { readonly classroom: Pick<Classroom, 'id' | 'name' | 'locale' | 'archivedAt'>; readonly member: Member; readonly isSelf: boolean; readonly isOnlyTeacher: boolean; readonly onClose: () => void; readonly onChanged: () => void }

/** What a teacher may change about somebody in the class: the name there, the role, and that they are in it. Oneself one may take out, unless one is the only teacher. */
export function MemberDialog({ classroom, member, isSelf, isOnlyTeacher, onClose, onChanged }: Props) {
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const nameError = useNameError()
  const href = useAppHref()
  const { busy, refusal, tries, run } = useRequest()
  const [name, setName] = useState(member.name)
  const [checked, setChecked] = useState(false)
  const [asking, setAsking] = useState<'makeStudent' | 'remove' | 'leave' | null>(null)
  const wrong = nameError(name)
  const change = async (wanted: Parameters<typeof changeMember>[2]) => {
    if ((await run(() => changeMember(classroom.id, member.userId, wanted))) !== null) onChanged()
  }
  const rename = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (wrong === null) void change({ name })
  }
  const isTeacher = member.role === 'teacher'
  const isResting = classroom.archivedAt !== null && member.isMadeHere
  const password = !isSelf && !isTeacher && (isResting ? <p className="text-sm text-soft">{t('cards.archived')}</p> : <MemberPassword classroom={classroom} member={member} onCard={onChanged} />)
  // Asked in the place of this dialog, not over it: on a phone one fills the screen.
  if (asking === 'leave') {
    return (
      <ConfirmDialog title={t('leaveTitle', { name: classroom.name })} action={t('leave')} conflict={t('lastTeacher')} request={() => leaveClassroom(classroom.id)} onClose={() => setAsking(null)} onDone={() => navigate(href('/classes'))}>
        <p>{t('leaveTaughtText')}</p>
      </ConfirmDialog>
    )
  }
  if (asking !== null) {
    const demote = () => changeMember(classroom.id, member.userId, { role: 'student' })
    const takeOut = () => removeMember(classroom.id, member.userId)
    return (
      <ConfirmDialog title={t(`${asking}Title`, { name: member.name })} action={t(asking)} request={asking === 'remove' ? takeOut : demote} onClose={() => setAsking(null)} onDone={onChanged}>
        <p>{t(asking === 'makeStudent' ? 'makeStudentText' : isTeacher ? 'removeTeacherText' : 'removeText')}</p>
      </ConfirmDialog>
    )
  }
  return (
    <Dialog title={member.name} onClose={onClose}>
      <RefusalNotice refusal={refusal} tries={tries} />
      {password}
      <form className="space-y-3" onSubmit={rename} noValidate>
        <TextField label={t('ownNameOf')} error={checked ? wrong : null} value={name} onChange={setName} autoComplete="off" maxLength={200} required />
        <Button type="submit" className="w-full" aria-disabled={busy}>
          {t('rename')}
        </Button>
      </form>
      {isSelf && isOnlyTeacher && <p className="text-sm text-soft">{t('lastTeacher')}</p>}
      {isSelf && !isOnlyTeacher && (
        <Button kind="wrong" className="w-full" onClick={() => setAsking('leave')}>
          {t('leave')}
        </Button>
      )}
      {!isSelf && (
        <>
          {!isTeacher && <p className="text-sm text-soft">{t('makeTeacherText')}</p>}
          <Button className="w-full" aria-disabled={busy} onClick={() => (isTeacher ? setAsking('makeStudent') : void change({ role: 'teacher' }))}>
            {t(isTeacher ? 'makeStudent' : 'makeTeacher')}
          </Button>
          <Button kind="wrong" className="w-full" onClick={() => setAsking('remove')}>
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
