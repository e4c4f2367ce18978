'use client'

import { useTranslations } from 'next-intl'
import type { Assignment } from '../../contracts/assignment'
import type { Locale } from '../../core/locale'
import { AppLink } from '../../ui/app-link'
import { Disclosure } from '../../ui/disclosure'

/** The copies: each question with its answer and the fact it is about. */
export function QuestionList({ questions, locale }: { readonly questions: Assignment['questions']; readonly locale: Locale }) {
  const t = useTranslations('assignments')
  return (
    <Disclosure title={`${t('allQuestions')} (${questions.length})`}>
      <ol className="divide-y divide-line">
        {questions.map(({ id, fact, question, answer }) => (
          <li key={id} className="py-2">
            <p className="font-medium" lang={locale}>
              {question}
            </p>
            <p className="text-sm">
              {t('answer')} <span lang={locale}>{answer}</span>
            </p>
            <AppLink to={`/facts/${fact}`} className="inline-flex min-h-11 items-center text-sm text-accent underline" aria-label={t('factOf', { question })}>
              {t('fact')}
            </AppLink>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
