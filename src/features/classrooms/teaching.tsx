'use client'

import { useTranslations } from 'next-intl'
import { deviceLabel } from '../../client/account/device-label'
import { becomeTeacher } from '../../client/classroom/classroom-api'
import type { ClassroomList } from '../../contracts/classroom'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

type Props = { readonly teaching: Exclude<ClassroomList['teaching'], 'allowed'>; readonly onTeacher: () => void }

/** For whoever may not make classes yet: how one becomes a teacher here. */
export function Teaching({ teaching, onTeacher }: Props) {
  const t = useTranslations('classrooms')
  return <Disclosure title={t('teachTitle')}>{teaching === 'byAdmin' ? <p>{t('teachByAdmin')}</p> : <Teach onTeacher={onTeacher} />}</Disclosure>
}

function Teach({ onTeacher }: { readonly onTeacher: () => void }) {
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const { busy, refusal, tries, run } = useRequest()
  const teach = async () => {
    if ((await run(() => becomeTeacher(deviceLabel(navigator.userAgent)))) !== null) onTeacher()
  }
  return (
    <div className="space-y-3">
      <p>{t('teachOpen')}</p>
      <RefusalNotice refusal={refusal} tries={tries} />
      <Button aria-disabled={busy} onClick={() => void teach()}>
        {busy ? common('busy') : t('teach')}
      </Button>
    </div>
  )
}
