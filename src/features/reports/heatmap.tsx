'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import type { ClassReport } from '../../contracts/report'
import type { TopicCell } from '../../core/classroom/class-report'
import { Dialog } from '../../ui/dialog'
import { Button } from '../../ui/button'
import { CellFacts } from './cell-facts'
import { levelLooks, levelOf, ofTen } from './recall-look'
import { useReportText } from './use-report-text'
import { ScrollRegion } from './scroll-region'
import { Legend } from './legend'

type Place = { readonly row: number; readonly column: number }

/**
 * Students × topics: what each would recall today, in figures, colour and pattern. A cell opens its facts. One cell is in the tab order; arrows go to the
 * others, so that forty rows are not in the way of the keyboard.
 */
export function Heatmap({ report }: { readonly report: ClassReport }) {
  const t = useTranslations('reports')
  const { topicParts } = useReportText()
  const [left, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [opened, setOpened] = useState<{ readonly userId: string; readonly topic: string } | null>(null)
  const { students, topics, recall } = report
  // Another day is another report: of a student or a topic less, the cell of before may be none.
  const place = { row: clamped(left.row, students.length), column: clamped(left.column, topics.length) }
  const go = (event: KeyboardEvent<HTMLTableElement>) => {
    const [down, right] = steps[event.key] ?? [0, 0]
    if (down === 0 && right === 0) return
    event.preventDefault()
    const next = { row: clamped(place.row + down, students.length), column: clamped(place.column + right, topics.length) }
    setPlace(next)
    event.currentTarget.querySelector<HTMLButtonElement>(`[data-place="${next.row} ${next.column}"]`)?.focus()
  }
  const openedPlace = { row: students.findIndex(({ userId }) => userId === opened?.userId), column: topics.findIndex(({ id }) => id === opened?.topic) }
  const [student, topic] = [students[openedPlace.row], topics[openedPlace.column]]
  return (
    <>
      <p className="text-sm text-soft">{t('heatmapText')}</p>
      <ScrollRegion label={t('heatmap')}>
        <table role="grid" aria-label={t('heatmap')} className="w-full border-separate border-spacing-1 text-left" onKeyDown={go}>
          <thead>
            <tr>
              <th scope="col" className="sticky top-0 left-0 z-20 bg-panel px-2 font-medium">
                {t('heatmapStudent')}
              </th>
              {topics.map(({ id, title }) => (
                <th key={id} scope="col" className="sticky top-0 z-10 min-w-28 bg-panel px-1 py-1 text-sm font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {students.map(({ userId, name }, row) => (
              <tr key={userId}>
                <th scope="row" className="sticky left-0 z-10 min-w-[min(7rem,30vw)] bg-panel px-2 font-normal">
                  {name}
                </th>
                {topics.map(({ id, title }, column) => (
                  <td key={id} className="p-0">
                    <CellButton
                      cell={recall[row]?.topics[column] ?? noCell}
                      name={name}
                      topic={title}
                      place={`${row} ${column}`}
                      isCurrent={place.row === row && place.column === column}
                      onOpen={() => {
                        setPlace({ row, column })
                        setOpened({ userId, topic: id })
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Legend />
      {student !== undefined && topic !== undefined && (
        <Dialog title={t('cellTitle', { name: student.name, topic: topic.title })} onClose={() => setOpened(null)}>
          <p className="text-sm text-soft">{topicParts(recall[openedPlace.row]?.topics[openedPlace.column] ?? noCell).join(' · ')}</p>
          <CellFacts report={report} student={openedPlace.row} topic={topic.id} />
          <Button className="w-full" onClick={() => setOpened(null)}>
            {t('close')}
          </Button>
        </Dialog>
      )}
    </>
  )
}

const noCell: TopicCell = { facts: 0, met: null }

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

function clamped(index: number, count: number): number {
  return Math.min(Math.max(index, 0), Math.max(0, count - 1))
}

type CellProps = { readonly cell: TopicCell; readonly name: string; readonly topic: string; readonly place: string; readonly isCurrent: boolean; readonly onOpen: () => void }

function CellButton({ cell, name, topic, place, isCurrent, onOpen }: CellProps) {
  const t = useTranslations('reports')
  const { recall, topicParts } = useReportText()
  const { facts, met } = cell
  const words = met === null ? recall(null) : topicParts(cell).join(', ')
  return (
    <button type="button" data-place={place} tabIndex={isCurrent ? 0 : -1} aria-label={t('cellOf', { name, topic, recall: words })} onClick={onOpen} className={`grid min-h-12 w-full place-items-center rounded-lg border border-line-strong px-1 py-1 ${met === null ? 'bg-sunken' : levelLooks[levelOf(met.mean)]}`}>
      {/* On plain ground, so that the pattern is not in the way of reading. */}
      <span className="rounded bg-panel px-1.5 text-sm whitespace-nowrap tabular-nums">{met === null ? '–' : t('ofTen', { count: ofTen(met.mean) })}</span>
      <span className="mt-0.5 rounded bg-panel px-1 text-xs whitespace-nowrap text-soft tabular-nums">
        {met?.n ?? 0}/{facts}
      </span>
    </button>
  )
}
