'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { eraseMe } from '../../client/account/account-api'
import { useLearner } from '../../client/learner-context'
import { useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FocusedHeading } from '../../ui/focused-heading'
import { navigate } from '../../ui/navigate'
import { Notice } from '../../ui/notice'
import { PasswordField } from '../../ui/password-field'
import { RefusalNotice } from '../../ui/refusal-notice'
import { SaveAnswers } from './save-answers'
import { useDayText } from '../../client/use-day-text'
import { useRequest } from '../../ui/use-request'

/** Deleting the account: what will happen and when, the password, and at the end the day until which one may think better of it. */
export function EraseAccount({ username, onClose }: { readonly username: string; readonly onClose: () => void }) {
  const t = useTranslations('account.erase')
  const common = useTranslations('account')
  const shared = useTranslations('common')
  const href = useAppHref()
  const dayText = useDayText(useLocale())
  const { sync, forget } = useLearner()
  const { busy, refusal, tries, run } = useRequest()
  const [password, setPassword] = useState('')
  const [eraseAt, setEraseAt] = useState<number | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await run(() => eraseMe(password))
    if (answer !== null) setEraseAt(answer.value)
  }
  // The device is emptied when the last words have been read: forgetting takes this screen away.
  const finish = () => void forget().then(() => navigate(href('/')), () => navigate(href('/')))
  if (eraseAt !== null)
    return (
      <Dialog title={common('me.erase')} onClose={finish}>
        <FocusedHeading>{t('doneTitle')}</FocusedHeading>
        <p>{t('done', { date: dayText(eraseAt) })}</p>
        <Button kind="primary" className="w-full" onClick={finish}>
          {common('home')}
        </Button>
      </Dialog>
    )
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t('what')}</li>
        <li>{t('when')}</li>
        <li>{t('undo')}</li>
      </ul>
      {sync.unsent > 0 && (
        <Notice tone="warn">
          <p>{t('unsent', { count: sync.unsent })}</p>
        </Notice>
      )}
      <SaveAnswers />
      <form className="space-y-3" onSubmit={(event) => void submit(event)}>
        <RefusalNotice refusal={refusal} tries={tries} trying="password" />
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <PasswordField label={shared('password')} value={password} onChange={setPassword} autoComplete="current-password" show={common('show')} hide={common('hide')} />
        <Button type="submit" kind="wrong" className="w-full" aria-disabled={busy}>
          {busy ? shared('busy') : t('button')}
        </Button>
      </form>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {shared('cancel')}
      </Button>
    </Dialog>
  )
}
