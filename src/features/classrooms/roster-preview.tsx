'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Roster, RosterLine } from '../../core/classroom/roster'
import { Button } from '../../ui/button'

type OnTake = { readonly onTake: (typed: string) => void }

/** What was read out of a list: how many names, which lines are none, which names come twice or are in the class. The lines with something to say come first. `onTake`: a heading is somebody after all. */
export function RosterPreview({ roster: { lines }, onTake }: { readonly roster: Roster } & OnTake) {
  const t = useTranslations('classrooms.roster')
  const id = useId()
  const names = lines.filter((line) => 'name' in line)
  const [wrong, repeated, inClass] = [lines.filter((line) => 'problem' in line).length, names.filter(({ sameAs }) => sameAs !== null).length, names.filter(({ isInClass }) => isInClass).length]
  return (
    <div className="space-y-2">
      <h3 id={id} className="font-medium">
        {t('preview')}
      </h3>
      <div role="status" className="text-sm">
        <p>{t('count', { count: names.length })}</p>
        {wrong > 0 && <p className="font-medium text-wrong">{t('wrong', { count: wrong })}</p>}
        {repeated > 0 && <p className="font-medium text-warn">{t('repeated', { count: repeated })}</p>}
        {inClass > 0 && <p className="font-medium text-warn">{t('inClass', { count: inClass })}</p>}
      </div>
      <div role="region" aria-labelledby={id} tabIndex={0} className="max-h-72 overflow-y-auto rounded-xl border border-line">
        <ul className="divide-y divide-line">
          {[...lines].sort((a, b) => rank(a) - rank(b) || a.line - b.line).map((line) => (
            <Row key={line.line} line={line} onTake={onTake} />
          ))}
        </ul>
      </div>
    </div>
  )
}

function Row({ line, onTake }: { readonly line: RosterLine } & OnTake) {
  const t = useTranslations('classrooms')
  return (
    <li className="flex gap-3 px-3 py-1.5 text-sm">
      <span className="w-16 shrink-0 text-soft">{t('roster.line', { line: line.line })}</span>
      <span className="min-w-0 flex-1 break-words">
        {'name' in line ? line.name : line.typed.slice(0, 80)}
        {'problem' in line && <span className="block font-medium text-wrong">{t(`wrongName.${line.problem}`)}</span>}
        {'name' in line && line.sameAs !== null && <span className="block font-medium text-warn">{t('roster.sameAs', { line: line.sameAs })}</span>}
        {'name' in line && line.isInClass && <span className="block font-medium text-warn">{t('roster.isInClass')}</span>}
        {'isHeading' in line && (
          <>
            <span className="block text-soft">{t('roster.heading')}</span>
            <Button className="mt-1" onClick={() => onTake(line.typed)}>
              {t('roster.takeHeading')}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

function rank(line: RosterLine): number {
  if ('problem' in line) return 0
  return 'isHeading' in line || line.sameAs !== null || line.isInClass ? 1 : 2
}
