'use client'

import { useTranslations } from 'next-intl'
import { getFactAnswers, type AnswersAsked } from '../../client/classroom/answers-api'
import type { ReportedAnswer } from '../../contracts/report'
import { Icon } from '../../ui/icon'
import { LoadFailed } from '../../ui/load-failed'
import { useLoad } from '../../ui/use-load'
import { useReportText } from './use-report-text'

const looks = { right: { icon: 'right', look: 'text-good' }, wrong: { icon: 'wrong', look: 'text-wrong' }, dontKnow: { icon: 'info', look: 'text-soft' } } as const

/** The answers that count, under the question they were given to, the latest first. */
export function AnswerList({ asked, questions }: { readonly asked: AnswersAsked; readonly questions: ReadonlyMap<string, string> }) {
  const t = useTranslations('reports.answer')
  const app = useTranslations('app')
  const { locale } = useReportText()
  const { answer, reload } = useLoad(`answers ${asked.classroomId} ${asked.userId ?? ''} ${asked.fact} ${locale}`, () => getFactAnswers(asked, locale))
  if (answer === null) return <p role="status" className="text-sm text-soft">{app('loading')}</p>
  if (!answer.ok) return <LoadFailed refusal={answer} retry={reload} />
  const { answers, earlier } = answer.value
  return (
    <div className="space-y-3 border-l-2 border-line pb-1 pl-3">
      {answers.length === 0 && <p className="text-sm text-soft">{t('none')}</p>}
      {[...new Set(answers.map(({ itemId }) => itemId))].map((itemId) => (
        <div key={itemId}>
          <p className="text-sm font-medium">{questions.get(itemId) ?? itemId}</p>
          <ul className="divide-y divide-line">
            {answers.filter((each) => each.itemId === itemId).map((each, i) => (
              <Line key={i} answer={each} />
            ))}
          </ul>
        </div>
      ))}
      {earlier > 0 && <p className="text-sm text-soft">{t('earlier', { count: earlier })}</p>}
    </div>
  )
}

function Line({ answer: { at, result, form, claim, given } }: { readonly answer: ReportedAnswer }) {
  const t = useTranslations('reports.answer')
  const { wall } = useReportText()
  const { icon, look } = looks[result]
  const words = given.join(' → ')
  return (
    <li className="py-1.5 text-sm">
      <p className={`flex items-start gap-1.5 font-medium ${look}`}>
        <Icon name={icon} className="size-4" />
        {t(`result.${result}`)}
      </p>
      {claim !== null && <p className="break-words">{t(claim.saysTrue ? 'saidTrue' : 'saidFalse', { claim: claim.text ?? t('untold') })}</p>}
      {words !== '' && <p className="break-words">{t(claim === null ? 'given' : 'instead', { text: words })}</p>}
      {words === '' && claim === null && result !== 'dontKnow' && form !== 'flashcard' && <p className="text-soft">{t('given', { text: t('untold') })}</p>}
      <p className="text-soft">{`${wall(at)} · ${t(`form.${form}`)}`}</p>
    </li>
  )
}
