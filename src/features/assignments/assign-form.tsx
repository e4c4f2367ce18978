'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { makeAssignment } from '../../client/classroom/assignment-api'
import { useLearner } from '../../client/learner-context'
import { useUninterrupted } from '../../client/offline/use-uninterrupted'
import type { ClassroomLine } from '../../contracts/classroom'
import type { DeckLine, DeckParts } from '../../contracts/deck'
import type { Locale } from '../../core/locale'
import { AppLink, useAppHref } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { linkLook } from '../../ui/link-look'
import { navigate } from '../../ui/navigate'
import { Notice } from '../../ui/notice'
import { Panel } from '../../ui/panel'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useHoldUnload } from '../../ui/use-hold-unload'
import { useLoad } from '../../ui/use-load'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'
import { ClassChoice } from './class-choice'
import { LanguageChoice } from './language-choice'
import { OpeningChoice } from './opening-choice'
import { QuestionChoice } from './question-choice'
import { loadChosen, titleOf } from './questions'
import { isHalfTyped, TimeField } from './time-field'
import { usePlan, usePlanCheck } from './use-plan'
import { useZones } from './use-zones'

type Props = { readonly classrooms: readonly ClassroomLine[]; readonly decks: readonly DeckLine[]; readonly topics: DeckParts['topics']; readonly locale: Locale; readonly classId: string | null; readonly setId: string | null }
type Made = { readonly id: string; readonly classId: string }

/** New work in one step. For several classes it is made one after the other; what was made stays made where a later one is refused. */
export function AssignForm({ classrooms, decks, topics, locale, classId, setId }: Props) {
  const t = useTranslations('assignments')
  const sets = useTranslations('decks')
  const common = useTranslations('common')
  const href = useAppHref()
  const { now } = useLearner()
  const asked = classrooms.find(({ id }) => id === classId)
  // Another class is not taken in the place of one that has been archived meanwhile.
  const isOther = classId !== null && asked === undefined
  const named = asked ?? (classrooms.length === 1 && !isOther ? classrooms[0] : undefined)
  const { plan, change } = usePlan(named === undefined ? [] : [named.id], decks.some(({ id }) => id === setId) ? setId : null)
  const { answer } = useLoad(`chosen ${plan.choice} ${locale}`, () => loadChosen(plan.choice, locale))
  const chosen = answer?.ok === true && answer.value.choice === plan.choice ? answer.value : null
  const title = plan.title ?? (titleOf(plan.choice, decks, { topics }) || t('mustKnow'))
  const zones = useZones(plan.classIds)
  const { problems, check, forget } = usePlanCheck(plan, title, zones, now, chosen?.count ?? null)
  const [classesField, questionsField, titleField, opensField, dueField] = [useRef<HTMLInputElement>(null), useRef<HTMLSelectElement>(null), useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const { busy, refusal, tries, run } = useRequest()
  const { remember, refused, others } = useRefusedName({ refusal, tries }, titleField)
  const wrongTitle = problems.title === null ? refused(title) : sets(`wrongTitle.${problems.title}`)
  const [made, setMade] = useState<readonly Made[]>([])
  const isTyped = plan.title !== null || plan.due !== '' || plan.opens !== null
  useUninterrupted(isTyped)
  // Nor does another language take it away unasked.
  useHoldUnload(isTyped && made.length === 0)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = check({ opens: isHalfTyped(opensField.current), due: isHalfTyped(dueField.current) })
    if (wrong !== null) return { classes: classesField, questions: questionsField, title: titleField, opens: opensField, due: dueField }[wrong].current?.focus()
    if (refused(title) !== null) return titleField.current?.focus()
    remember(title)
    const wanted = plan.classIds.filter((id) => made.every((each) => each.classId !== id))
    let done = made
    for (const id of wanted) {
      const answered = await run(async () => {
        const fresh = chosen === null ? await loadChosen(plan.choice, locale) : { ok: true as const, value: chosen }
        return fresh.ok ? makeAssignment(id, { title, query: fresh.value.query, locale: plan.locale, opensAt: plan.opens, dueAt: plan.due === '' ? null : plan.due }) : fresh
      })
      if (answered === null) return
      done = [...done, { id: answered.value.id, classId: id }]
      setMade(done)
    }
    const [only] = done
    if (only !== undefined && done.length === 1) navigate(href(`/assignment?id=${encodeURIComponent(only.id)}`))
  }
  const nameOf = (id: string) => classrooms.find((each) => each.id === id)?.name ?? ''
  const isDone = made.length > 0 && plan.classIds.every((id) => made.some((each) => each.classId === id))
  return (
    <>
      {made.length > 0 && (
        <Panel className="grid gap-2">
          {made.map((each) => (
            <AppLink key={each.id} to={`/assignment?id=${encodeURIComponent(each.id)}`} className={linkLook}>
              {t('madeFor', { name: nameOf(each.classId) })}
            </AppLink>
          ))}
        </Panel>
      )}
      {!isDone && (
        <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
          <p className="text-soft">{t('until')}</p>
          <RefusalNotice refusal={others} tries={tries} conflict={t('full')} />
          {isOther && (
            <Notice tone="warn" live>
              <p>{t('otherClass')}</p>
            </Notice>
          )}
          {named === undefined ? <ClassChoice ref={classesField} classrooms={classrooms} chosen={plan.classIds} onChange={(classIds) => change({ classIds })} error={problems.classes ? t('noneChosen') : null} /> : <p className="font-medium break-words">{t('forClass', { name: named.name })}</p>}
          <QuestionChoice ref={questionsField} value={plan.choice} onChange={(choice) => change({ choice })} decks={decks} topics={topics} chosen={chosen} />
          <TextField ref={titleField} label={t('title')} error={wrongTitle} value={title} onChange={(typed) => change({ title: typed })} autoComplete="off" maxLength={200} required />
          <LanguageChoice value={plan.locale} onChange={(chosenLocale) => change({ locale: chosenLocale })} />
          <OpeningChoice ref={opensField} value={plan.opens} onChange={(opens) => (forget(), change({ opens }))} zones={zones} problem={problems.opens} />
          <TimeField ref={dueField} label={t('dueAt')} value={plan.due} onChange={(due) => (forget(), change({ due }))} zones={zones} help={t('dueHelp')} problem={problems.due} />
          <Button type="submit" kind="primary" className="w-full" aria-disabled={busy}>
            {busy ? common('busy') : t('make')}
          </Button>
        </form>
      )}
    </>
  )
}
