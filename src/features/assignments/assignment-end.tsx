'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeAssignment, deleteAssignment } from '../../client/classroom/assignment-api'
import type { Assignment } from '../../contracts/assignment'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FocusedNotice } from '../../ui/focused-notice'
import { navigate } from '../../ui/navigate'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

/** Closing an assignment, opening it again, and deleting it for good. */
export function AssignmentEnd({ assignment, onChanged }: { readonly assignment: Assignment; readonly onChanged: () => void }) {
  const t = useTranslations('assignments')
  const { busy, refusal, tries, run } = useRequest()
  const [deleting, setDeleting] = useState(false)
  const isClosed = assignment.closedAt !== null
  const toggle = async () => {
    if ((await run(() => changeAssignment(assignment.id, { isClosed: !isClosed }))) !== null) onChanged()
  }
  return (
    <>
      {refusal?.code === 'CONFLICT' ? (
        <FocusedNotice key={tries}>
          <p>{t('full')}</p>
        </FocusedNotice>
      ) : (
        <RefusalNotice refusal={refusal} tries={tries} />
      )}
      <p className="text-sm text-soft">{t('closeText')}</p>
      <Button className="w-full" aria-disabled={busy} onClick={() => void toggle()}>
        {t(isClosed ? 'reopen' : 'close')}
      </Button>
      <Button kind="wrong" className="w-full" onClick={() => setDeleting(true)}>
        {t('delete')}
      </Button>
      {deleting && <DeleteDialog assignment={assignment} onClose={() => setDeleting(false)} />}
    </>
  )
}

function DeleteDialog({ assignment: { id, title, classroom }, onClose }: { readonly assignment: Assignment; readonly onClose: () => void }) {
  const t = useTranslations('assignments')
  const common = useTranslations('common')
  const href = useAppHref()
  const { busy, refusal, tries, run } = useRequest()
  const remove = async () => {
    if ((await run(() => deleteAssignment(id))) !== null) navigate(href(`/class?id=${encodeURIComponent(classroom.id)}`))
  }
  return (
    <Dialog title={t('deleteTitle', { title })} onClose={onClose}>
      <p>{t('deleteText')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      <Button kind="wrong" className="w-full" aria-disabled={busy} onClick={() => void remove()}>
        {busy ? common('busy') : t('delete')}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}
