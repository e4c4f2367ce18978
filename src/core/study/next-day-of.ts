import type { StudyDay } from '../events/event'
import type { Card } from '../scheduling/card'
import { addDays } from '../scheduling/study-day'
import { latestDay, type AssignedState, type AssignedTask } from './read-assigned'

/** The first study day after `day` on which something of the work is to be asked; null when all of it is done. */
export function nextDayOf(work: string, { tasks }: AssignedState, cards: ReadonlyMap<string, Card>, day: StudyDay): StudyDay | null {
  const tomorrow = addDays(day, 1)
  const days = [...tasks].filter(([, task]) => task.work === work).map(([id, task]) => later(tomorrow, askedOn(task, cards.get(id) ?? null) ?? tomorrow))
  return days.length === 0 ? null : days.reduce((first, each) => (each < first ? each : first))
}

/** Null for what waits for nothing but its turn. */
function askedOn(task: AssignedTask, card: Card | null): StudyDay | null {
  if (card === null || task.begun === 'no' || 'at' in card.due) return null
  const latest = latestDay(task, card)
  return card.due.day < latest ? card.due.day : latest
}

function later(a: StudyDay, b: StudyDay): StudyDay {
  return a < b ? b : a
}
