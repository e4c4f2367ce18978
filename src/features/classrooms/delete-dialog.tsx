'use client'

import { useTranslations } from 'next-intl'
import { deleteClassroom } from '../../client/classroom/classroom-api'
import type { Classroom } from '../../contracts/classroom'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { navigate } from '../../ui/navigate'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

/** Asks once more before a class is deleted for good. */
export function DeleteDialog({ classroom, onClose }: { readonly classroom: Classroom; readonly onClose: () => void }) {
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const href = useAppHref()
  const { busy, refusal, tries, run } = useRequest()
  const remove = async () => {
    if ((await run(() => deleteClassroom(classroom.id))) !== null) navigate(href('/classes'))
  }
  return (
    <Dialog title={t('deleteTitle', { name: classroom.name })} onClose={onClose}>
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
