'use client'

import { useTranslations } from 'next-intl'
import type { AnswersAsked } from '../../client/classroom/answers-api'
import { later } from '../../ui/later'
import { LoadFailed } from '../../ui/load-failed'
import { useLoaded } from '../../ui/use-loaded'

/** Few cells are ever opened so far: the list is fetched when the first one is. */
const list = later(async () => (await import('./answer-list')).AnswerList)

type Props = { readonly asked: AnswersAsked; readonly questions: ReadonlyMap<string, string> }

/** The answers of one student about a fact, one by one. `questions`: by item. */
export function FactAnswers(props: Props) {
  const app = useTranslations('app')
  const part = useLoaded('answer list', list.load, list.peek)
  if (part.status === 'failed') return <LoadFailed refusal={{ code: 'offline', retryAfter: null }} retry={part.reload} />
  if (part.status === 'loading') return <p role="status" className="text-sm text-soft">{app('loading')}</p>
  return <part.value {...props} />
}
