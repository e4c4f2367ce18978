'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { joinClassroom } from '../../client/classroom/classroom-api'
import { useLookForAssigned } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { Joined } from '../../contracts/classroom'
import { Button } from '../../ui/button'
import { FocusedNotice } from '../../ui/focused-notice'
import { Notice } from '../../ui/notice'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'
import { useNameError } from './names'

/** Joining by the code on the board, or by the link one came by (`linkKey`): by the code again where the link turns out to be good no more. */
export function JoinForm({ linkKey: givenKey, onJoined }: { readonly linkKey: string | null; readonly onJoined: () => void }) {
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const nameError = useNameError()
  const lookForAssigned = useLookForAssigned()
  const { busy, refusal, tries, run, clear } = useRequest()
  const [isLinkOver, setLinkOver] = useState(false)
  const linkKey = isLinkOver ? null : givenKey
  const [code, setCode] = useState('')
  const [ownName, setOwnName] = useState('')
  const [checked, setChecked] = useState(false)
  const [joined, setJoined] = useState<Joined | null>(null)
  const [codeField, nameField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const { remember, refused, others } = useRefusedName({ refusal, tries }, nameField)
  useUninterrupted(code !== '' || ownName !== '')
  const isCodeMissing = linkKey === null && code.trim() === ''
  const wrongName = nameError(ownName) ?? refused(ownName)

  // What was refused is another thing once it was changed.
  const edit = (set: (text: string) => void) => (text: string) => {
    clear()
    set(text)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    setJoined(null)
    clear()
    const first = isCodeMissing ? codeField : wrongName !== null ? nameField : null
    if (first !== null) return first.current?.focus()
    remember(ownName)
    const answer = await run(async () => {
      const said = await joinClassroom(linkKey === null ? { code } : { linkKey }, ownName)
      const isOver = linkKey !== null && !said.ok && (said.code === 'WRONG_JOIN_CODE' || said.code === 'JOINING_OVER')
      return isOver ? ({ ok: true, value: null } as const) : said
    })
    if (answer === null) return
    setChecked(false)
    if (answer.value === null) return setLinkOver(true)
    setJoined(answer.value)
    setCode('')
    setOwnName('')
    if (answer.value.outcome !== 'asked') lookForAssigned()
    onJoined()
  }
  const outcome = joined !== null && <p>{t(`outcome.${joined.outcome}`, { name: joined.classroom.name })}</p>
  // A link is of one class; by a code there may be another one to join.
  if (outcome !== false && linkKey !== null) return <FocusedNotice tone="info">{outcome}</FocusedNotice>
  return (
    <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
      {outcome !== false && (
        <Notice tone="info" live>
          {outcome}
        </Notice>
      )}
      {isLinkOver && joined === null && (
        <FocusedNotice>
          <p>{t('linkOver')}</p>
        </FocusedNotice>
      )}
      <RefusalNotice refusal={others} tries={tries} conflict={t('full')} />
      {linkKey === null ? (
        <TextField ref={codeField} label={t('code')} help={t('codeHelp')} error={checked && isCodeMissing ? t('codeMissing') : null} value={code} onChange={edit(setCode)} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={64} required />
      ) : (
        <p>{t('byLink')}</p>
      )}
      <TextField ref={nameField} label={t('ownName')} help={t('ownNameHelp')} error={checked ? wrongName : null} value={ownName} onChange={edit(setOwnName)} autoComplete="name" maxLength={200} required />
      <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
        {busy ? common('busy') : t('joinButton')}
      </Button>
    </form>
  )
}
