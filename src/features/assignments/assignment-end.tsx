'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeAssignment, deleteAssignment } from '../../client/classroom/assignment-api'
import type { Assignment } from '../../contracts/assignment'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FocusedNotice } from '../../ui/focused-notice'
import { navigate } from '../../ui/navigate'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

/** Closing an assignment, opening it again, and deleting it for good. */
export function AssignmentEnd({ assignment: { id, title, classroom, closedAt }, onChanged }: { readonly assignment: Assignment; readonly onChanged: () => void }) {
  const t = useTranslations('assignments')
  const href = useAppHref()
  const { busy, refusal, tries, run } = useRequest()
  const [deleting, setDeleting] = useState(false)
  const isClosed = closedAt !== null
  const toggle = async () => {
    if ((await run(() => changeAssignment(id, { isClosed: !isClosed }))) !== null) onChanged()
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
      {deleting && (
        <ConfirmDialog title={t('deleteTitle', { title })} action={t('delete')} request={() => deleteAssignment(id)} onClose={() => setDeleting(false)} onDone={() => navigate(href(`/class?id=${encodeURIComponent(classroom.id)}`))}>
          <p>{t('deleteText')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
