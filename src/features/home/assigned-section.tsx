'use client'

import { useTranslations } from 'next-intl'
import { useAssigned, useForgetGone, useWorkStates } from '../../client/learner-context'
import type { AssignedWork } from '../../contracts/assignment'
import type { Locale } from '../../core/locale'
import type { WorkProgress } from '../../core/study/read-assigned'
import { byDueDate } from '../../core/study/study-bank'
import { localeNames } from '../../i18n/locale-names'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { progressLook } from '../../ui/progress-look'
import { DueLine } from './due-line'

/** What teachers have set, the work that is due first before the others, and once what is not assigned any more; nothing where nobody has set anything. `locale`: in which the learner studies. */
export function AssignedSection({ locale }: { readonly locale: Locale }) {
  const t = useTranslations('assigned')
  const assigned = useAssigned(locale)
  const { progress } = useWorkStates(assigned?.works ?? none)
  if (assigned === null || assigned.works.length + assigned.gone.length === 0) return null
  const works = byDueDate(assigned.works)
  const isAllDone = works.length > 0 && works.every(({ id }) => progress.get(id)?.finishedAt !== null)
  return (
    <section aria-labelledby="assigned" className="space-y-3">
      <h2 id="assigned" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {assigned.gone.length > 0 && <Gone works={assigned.gone} />}
      {isAllDone && <p>{t('allDone')}</p>}
      <ul className="space-y-3">
        {works.map((work) => (
          <li key={work.id}>
            <WorkLink work={work} progress={progress.get(work.id) ?? { size: work.itemIds.length, done: 0, finishedAt: null }} locale={locale} />
          </li>
        ))}
      </ul>
      {works.length > 0 && <p className="text-sm text-soft">{t('seen')}</p>}
    </section>
  )
}

const none: readonly AssignedWork[] = []

function Gone({ works }: { readonly works: readonly { readonly id: string; readonly title: string; readonly classroom: string }[] }) {
  const t = useTranslations('assigned')
  const forget = useForgetGone()
  return (
    <Notice tone="info">
      {byClass(works).map(([classroom, titles]) => (
        <p key={classroom} className="wrap-anywhere">
          {titles.length === 1 ? t('gone', { title: titles[0] ?? '', classroom }) : t('goneMany', { titles: titles.join(', '), classroom })}
        </p>
      ))}
      <Button onClick={forget}>{t('ok')}</Button>
    </Notice>
  )
}

/** Whoever left a class is told once, not for each of its assignments. */
function byClass(works: readonly { readonly title: string; readonly classroom: string }[]): readonly (readonly [classroom: string, titles: readonly string[]])[] {
  return [...new Set(works.map(({ classroom }) => classroom))].map((name) => [name, works.flatMap(({ title, classroom }) => (classroom === name ? [title] : []))])
}

function WorkLink({ work, progress, locale }: { readonly work: AssignedWork; readonly progress: WorkProgress; readonly locale: Locale }) {
  const t = useTranslations('assigned')
  return (
    <AppLink to={`/study/${work.id}`} className="block space-y-2 rounded-2xl border border-line bg-panel p-4 hover:border-line-strong">
      <span className="block">
        <span className="block font-semibold wrap-anywhere">{work.title}</span>
        <span className="block text-sm text-soft wrap-anywhere">{work.classroom.name}</span>
      </span>
      <DueLine work={work} progress={progress} />
      {work.locale !== null && work.locale !== locale && (
        <span className="block text-sm text-soft">{t.rich('language', { language: () => <span lang={work.locale ?? locale}>{localeNames[work.locale ?? locale]}</span> })}</span>
      )}
      <span className="block text-sm tabular-nums">{t('done', { done: progress.done, size: progress.size })}</span>
      <progress aria-hidden className={progressLook} value={progress.done} max={Math.max(1, progress.size)} />
    </AppLink>
  )
}
