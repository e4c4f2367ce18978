'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeMember, removeMember } from '../../client/classroom/classroom-api'
import { useLearner } from '../../client/learner-context'
import type { Classroom, Member } from '../../contracts/classroom'
import { Button } from '../../ui/button'
import { RefusalNotice } from '../../ui/refusal-notice'
import { fetchPart, later } from '../../ui/later'
import { useRowFocus } from '../../ui/use-row-focus'
import { useRequest } from '../../ui/use-request'

/** What is done with one member is fetched when it is asked for. */
const dialog = later(async () => (await import('./member-dialog')).MemberDialog)

type Managed = { readonly member: Member; readonly Dialog: Awaited<ReturnType<typeof dialog.load>> }
type Props = { readonly classroom: Classroom; readonly onChanged: () => void }

/** Who is in a class: first whoever waits for an answer, then the teachers and the students. */
export function MemberList({ classroom, onChanged }: Props) {
  const t = useTranslations('classrooms')
  const { id, archivedAt, members } = classroom
  const { account } = useLearner()
  const { busy, refusal, tries, run } = useRequest()
  const [managed, setManaged] = useState<Managed | null>(null)
  const { list, keep } = useRowFocus(members)
  const waiting = members.filter(({ enrolledAt }) => enrolledAt === null)
  const inside = members.filter(({ enrolledAt }) => enrolledAt !== null)
  const manage = async (member: Member) => {
    const fetched = await run(() => fetchPart(dialog))
    if (fetched !== null) setManaged({ member, Dialog: fetched.value })
  }
  const changed = (userId: string) => {
    keep(userId)
    onChanged()
  }
  const answer = async ({ userId }: Member, isYes: boolean) => {
    if ((await run(() => (isYes ? changeMember(id, userId, { isEnrolled: true }) : removeMember(id, userId)))) !== null) changed(userId)
  }
  return (
    <>
      <RefusalNotice refusal={refusal} tries={tries} conflict={t('noRoom')} />
      {inside.every(({ role }) => role === 'teacher') && waiting.length === 0 && <p className="text-soft">{t('nobody')}</p>}
      <ul ref={list} className="divide-y divide-line">
        {waiting.map((member) => (
          <Row key={member.userId} member={member}>
            {archivedAt === null && (
              <Button kind="primary" aria-label={t('letInOf', { name: member.name })} aria-disabled={busy} onClick={() => void answer(member, true)}>
                {t('letIn')}
              </Button>
            )}
            <Button aria-label={t('refuseOf', { name: member.name })} aria-disabled={busy} onClick={() => void answer(member, false)}>
              {t('refuse')}
            </Button>
          </Row>
        ))}
        {inside.map((member) => (
          <Row key={member.userId} member={member}>
            <Button aria-label={t('manageOf', { name: member.name })} onClick={() => void manage(member)}>
              {t('manage')}
            </Button>
          </Row>
        ))}
      </ul>
      {managed !== null && (
        <managed.Dialog
          classroom={classroom}
          member={managed.member}
          isSelf={managed.member.userId === account?.userId}
          isOnlyTeacher={inside.filter(({ role }) => role === 'teacher').length === 1}
          onClose={() => setManaged(null)}
          onChanged={() => {
            setManaged(null)
            changed(managed.member.userId)
          }}
        />
      )}
    </>
  )
}

function Row({ member, children }: { readonly member: Member; readonly children: React.ReactNode }) {
  const t = useTranslations('classrooms')
  return (
    <li data-row={member.userId} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium break-words">{member.name}</p>
        <p className="text-sm break-words text-soft">{[member.role === 'teacher' ? t('teacher') : null, t('username', { name: member.username }), member.isUnused ? t('cards.unused') : null].filter((text) => text !== null).join(' · ')}</p>
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </li>
  )
}
