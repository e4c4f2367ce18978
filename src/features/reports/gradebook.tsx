'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { getGradebook } from '../../client/classroom/report-api'
import type { ClassReport } from '../../contracts/report'
import { gradebookTable, type Cell, type GradebookTable } from '../../core/classroom/gradebook-table'
import { Button } from '../../ui/button'
import { download, fileName } from '../../ui/download'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'
import { Dialog } from '../../ui/dialog'
import { useReportText } from './use-report-text'
import { ScrollRegion } from './scroll-region'
import { WorkList } from './work-list'

type Order = 'name' | 'done'

/** The gradebook: the same table as the file that is downloaded here, in one order or another. */
export function Gradebook({ report }: { readonly report: ClassReport }) {
  const t = useTranslations('reports')
  const [order, setOrder] = useState<Order>('name')
  const [shown, setShown] = useState<ClassReport['students'][number] | null>(null)
  const table = gradebookTable(report, (word) => t(word))
  return (
    <>
      <p className="text-sm text-soft">{t('gradebookText')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <div role="group" aria-label={t('sort')} className="flex flex-wrap gap-2">
          {(['name', 'done'] as const).map((each) => (
            <Button key={each} aria-pressed={order === each} className={order === each ? 'border-2 border-accent font-semibold' : ''} onClick={() => setOrder(each)}>
              {t(`sortBy.${each}`)}
            </Button>
          ))}
        </div>
        <Download classroom={report.classroom} today={report.today} />
      </div>
      <ScrollRegion label={t('gradebook')}>
        <table className="w-full border-collapse text-left">
          <thead className="sticky top-0 z-20">
            {table.head.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <HeadCell key={column} cell={cell} row={row} column={column} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {inOrder(table.body, order).map(({ userId, cells }) => (
              <tr key={userId}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" className="sticky left-0 z-10 min-w-[min(8rem,34vw)] border-t border-line bg-panel px-2 font-normal">
                      <button type="button" className="min-h-11 w-full text-left text-accent underline" onClick={() => setShown(report.students.find((student) => student.userId === userId) ?? null)}>
                        {textOf(cell)}
                      </button>
                    </th>
                  ) : (
                    <td key={column} className={`border-t border-line px-3 ${cellLook(cell)}`}>
                      {textOf(cell)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown !== null && (
        <Dialog title={t('detailsOf', { name: shown.name })} onClose={() => setShown(null)}>
          <WorkList report={report} userId={shown.userId} />
          <Button className="w-full" onClick={() => setShown(null)}>
            {t('close')}
          </Button>
        </Dialog>
      )}
    </>
  )
}

function cellLook(cell: Cell): string {
  if (cell.kind === 'number') return 'text-right tabular-nums'
  if (cell.kind !== 'state') return 'whitespace-nowrap'
  // One word under the other where a phone is narrow.
  return `text-sm leading-tight ${cell.state === 'overdue' || cell.state === 'doneLate' ? 'text-warn' : 'text-soft'}`
}

/** From the third column on numbers and words take turns: numbers stand at the right, what is above them too; of words none is broken on a phone. */
function HeadCell({ cell, row, column }: { readonly cell: Cell; readonly row: number; readonly column: number }) {
  const look = `bg-sunken px-3 py-1 align-bottom font-medium ${row > 0 ? 'text-sm font-normal text-soft' : ''} ${column === 0 ? 'sticky left-0 z-20' : column === 1 ? 'min-w-36' : column % 2 === 0 ? 'max-w-56 min-w-24 text-right' : 'max-w-56 min-w-30'}`
  if (cell.kind === 'empty') return <td className={look} />
  return column === 0 || row === 0 ? (
    <th scope={row === 0 ? 'col' : 'row'} className={look}>
      {/* Long titles would fill a phone; they are whole in each student's own list. */}
      <span className={row === 0 && column > 1 ? 'line-clamp-3' : ''}>{textOf(cell)}</span>
    </th>
  ) : (
    <td className={look}>{textOf(cell)}</td>
  )
}

function Download({ classroom, today }: { readonly classroom: ClassReport['classroom']; readonly today: string }) {
  const t = useTranslations('reports')
  const { locale } = useReportText()
  const { busy, refusal, tries, run } = useRequest()
  const [isDone, setDone] = useState(false)
  const fetchFile = async () => {
    setDone(false)
    const file = await run(() => getGradebook(classroom.id, locale))
    if (file === null) return
    download(file.value, `${fileName(classroom.name, today)}.csv`)
    setDone(true)
  }
  return (
    <>
      <Button aria-disabled={busy} onClick={() => void fetchFile()}>
        {t('csv')}
      </Button>
      <p role="status" className="text-sm text-soft empty:hidden">
        {isDone && t('csvDone')}
      </p>
      <RefusalNotice refusal={refusal} tries={tries} />
    </>
  )
}

/** Rows come by name; by what is done, those who have done least are first, since it is them one looks for. */
function inOrder(body: GradebookTable['body'], order: Order): GradebookTable['body'] {
  return order === 'name' ? body : [...body].sort((a, b) => doneIn(a.cells) - doneIn(b.cells))
}

function doneIn(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + (cell.kind === 'number' ? cell.value : 0), 0)
}

function textOf(cell: Cell): string {
  return cell.kind === 'empty' ? '' : String(cell.value)
}
