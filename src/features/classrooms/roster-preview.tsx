'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Roster, RosterLine } from '../../core/classroom/roster'

/** What was read out of a list: how many names, which lines are none, and which names come twice. The lines with something to say come first. */
export function RosterPreview({ roster: { lines } }: { readonly roster: Roster }) {
  const t = useTranslations('classrooms.roster')
  const id = useId()
  const names = lines.filter((line) => 'name' in line)
  const [wrong, repeated] = [lines.length - names.length, names.filter(({ sameAs }) => sameAs !== null).length]
  return (
    <div className="space-y-2">
      <h3 id={id} className="font-medium">
        {t('preview')}
      </h3>
      <div role="status" className="text-sm">
        <p>{t('count', { count: names.length })}</p>
        {wrong > 0 && <p className="font-medium text-wrong">{t('wrong', { count: wrong })}</p>}
        {repeated > 0 && <p className="font-medium text-warn">{t('repeated', { count: repeated })}</p>}
      </div>
      <div role="region" aria-labelledby={id} tabIndex={0} className="max-h-72 overflow-y-auto rounded-xl border border-line">
        <ul className="divide-y divide-line">
          {[...lines].sort((a, b) => rank(a) - rank(b) || a.line - b.line).map((line) => (
            <Row key={line.line} line={line} />
          ))}
        </ul>
      </div>
    </div>
  )
}

function Row({ line }: { readonly line: RosterLine }) {
  const t = useTranslations('classrooms')
  return (
    <li className="flex gap-3 px-3 py-1.5 text-sm">
      <span className="w-16 shrink-0 text-soft">{t('roster.line', { line: line.line })}</span>
      <span className="min-w-0 flex-1 break-words">
        {'name' in line ? line.name : line.typed.slice(0, 80)}
        {'problem' in line && <span className="block font-medium text-wrong">{t(`wrongName.${line.problem}`)}</span>}
        {'name' in line && line.sameAs !== null && <span className="block font-medium text-warn">{t('roster.sameAs', { line: line.sameAs })}</span>}
      </span>
    </li>
  )
}

function rank(line: RosterLine): number {
  return 'problem' in line ? 0 : line.sameAs !== null ? 1 : 2
}
