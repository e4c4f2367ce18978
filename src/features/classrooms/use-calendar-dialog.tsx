'use client'

import { useState, type ReactNode } from 'react'
import { fetchPart, later } from '../../ui/later'
import { RefusalNotice } from '../../ui/refusal-notice'
import { useRequest } from '../../ui/use-request'

/** Few ask for a calendar: it is fetched when they do. */
const dialog = later(async () => (await import('./calendar-dialog')).CalendarDialog)

type Place = { readonly id: string; readonly name: string }

/** The dialog in which one makes one's own calendar of a class: what opens it, and where it is shown. */
export function useCalendarDialog(): { readonly open: (classroom: Place) => void; readonly shown: ReactNode } {
  const { refusal, tries, run } = useRequest()
  const [opened, setOpened] = useState<{ readonly classroom: Place; readonly Dialog: Awaited<ReturnType<typeof dialog.load>> } | null>(null)
  const open = async (classroom: Place) => {
    const fetched = await run(() => fetchPart(dialog))
    if (fetched !== null) setOpened({ classroom, Dialog: fetched.value })
  }
  return {
    open: (classroom) => void open(classroom),
    shown: opened === null ? <RefusalNotice refusal={refusal} tries={tries} /> : <opened.Dialog classroom={opened.classroom} onClose={() => setOpened(null)} />,
  }
}
